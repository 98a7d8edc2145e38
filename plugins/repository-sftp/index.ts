import type { Plugin } from '../../src-shared/plugin-sdk/index.ts';
import { sftpRepository } from './sftp-repository-type.ts';

export const plugin: Plugin = { repositoryTypes: [sftpRepository] };

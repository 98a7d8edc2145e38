import type { Plugin } from '../../src-shared/plugin-sdk/index.ts';
import { createLocalRepositoryType } from './local-repository-type.ts';

export const plugin: Plugin = { repositoryTypes: [createLocalRepositoryType()] };

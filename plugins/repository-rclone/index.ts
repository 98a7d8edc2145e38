import type { Plugin } from '../../src-shared/plugin-sdk/index.ts';
import { cloudDrive, driveNames } from './cloud-drive.ts';
import { smb } from './smb.ts';
import { webdav } from './webdav.ts';

export const plugin: Plugin = { repositoryTypes: [webdav, smb, ...driveNames.map(cloudDrive)] };

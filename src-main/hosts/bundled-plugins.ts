import { plugin as azure } from '../../plugins/repository-azure/index.ts';
import { plugin as b2 } from '../../plugins/repository-b2/index.ts';
import { plugin as gs } from '../../plugins/repository-gs/index.ts';
import { plugin as local } from '../../plugins/repository-local/index.ts';
import { plugin as rclone } from '../../plugins/repository-rclone/index.ts';
import { plugin as rest } from '../../plugins/repository-rest/index.ts';
import { plugin as s3 } from '../../plugins/repository-s3/index.ts';
import { plugin as sftp } from '../../plugins/repository-sftp/index.ts';
import { plugin as swift } from '../../plugins/repository-swift/index.ts';
import { plugin as folders } from '../../plugins/target-folders/index.ts';
import type { Plugin } from '../../src-shared/plugin-sdk/index.ts';

/** What ships with the app. */
export const bundledPlugins: readonly Plugin[] = [
  ...[local, sftp, rest, s3, rclone, b2, azure, gs, swift],
  folders,
];

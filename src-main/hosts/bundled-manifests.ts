import azure from '../../plugins/repository-azure/plugin.json' with { type: 'json' };
import b2 from '../../plugins/repository-b2/plugin.json' with { type: 'json' };
import gs from '../../plugins/repository-gs/plugin.json' with { type: 'json' };
import local from '../../plugins/repository-local/plugin.json' with { type: 'json' };
import rclone from '../../plugins/repository-rclone/plugin.json' with { type: 'json' };
import rest from '../../plugins/repository-rest/plugin.json' with { type: 'json' };
import s3 from '../../plugins/repository-s3/plugin.json' with { type: 'json' };
import sftp from '../../plugins/repository-sftp/plugin.json' with { type: 'json' };
import swift from '../../plugins/repository-swift/plugin.json' with { type: 'json' };
import { manifest, type RepositoryTypeManifest } from '../../src-shared/plugin-sdk/index.ts';

/** The kinds of repository that ship with the app, as their manifests describe them. */
export const bundledRepositoryTypes = (): readonly RepositoryTypeManifest[] =>
  [local, sftp, rest, s3, rclone, b2, azure, gs, swift].flatMap(
    (json) => manifest.parse(json).contributes.repositoryTypes,
  );

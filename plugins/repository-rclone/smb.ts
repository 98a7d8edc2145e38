import {
  createNetworkRepositoryType,
  innerPath,
  textSetting,
  type RepositoryType,
} from '../../src-shared/plugin-sdk/index.ts';
import { obscure } from './obscure.ts';
import { rcloneRecipe } from './rclone-recipe.ts';
import { schemaOf } from './schema-of.ts';

const id = 'repository-rclone-smb';

/** Mounting a share takes root on Linux and a drive letter on Windows; rclone speaks SMB by itself, as any user. */
export const smb: RepositoryType = createNetworkRepositoryType({
  id,
  schema: schemaOf(id),
  describePlace: (settings) =>
    `//${textSetting(settings, 'host')}/${textSetting(settings, 'share')}/${innerPath(textSetting(settings, 'path'))}`,
  recipe: (settings, secrets) =>
    rcloneRecipe(
      {
        TYPE: 'smb',
        HOST: textSetting(settings, 'host'),
        PORT: String(Number(settings['port'])),
        USER: textSetting(settings, 'user'),
        DOMAIN: textSetting(settings, 'domain'),
        PASS: obscure(secrets['password'] ?? ''),
      },
      `${textSetting(settings, 'share')}/${textSetting(settings, 'path')}`,
    ),
});

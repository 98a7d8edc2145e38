import {
  createNetworkRepositoryType,
  done,
  innerPath,
  textSetting,
  type RepositoryType,
} from '../../src-shared/plugin-sdk/index.ts';
import { obscure } from './obscure.ts';
import { rcloneRecipe } from './rclone-recipe.ts';
import { schemaOf } from './schema-of.ts';

const id = 'repository-rclone-webdav';

export const webdav: RepositoryType = createNetworkRepositoryType({
  id,
  schema: schemaOf(id),
  normalise: (settings) => done({ ...settings, url: textSetting(settings, 'url').replace(/\/+$/u, '') }),
  describePlace: (settings) => `${textSetting(settings, 'url')}/${innerPath(textSetting(settings, 'path'))}`,
  recipe: (settings, secrets) =>
    rcloneRecipe(
      {
        TYPE: 'webdav',
        URL: textSetting(settings, 'url'),
        VENDOR: textSetting(settings, 'vendor'),
        USER: textSetting(settings, 'user'),
        PASS: obscure(secrets['password'] ?? ''),
      },
      textSetting(settings, 'path'),
      textSetting(settings, 'certificateFile'),
    ),
});

import {
  createNetworkRepositoryType,
  innerPath,
  textSetting,
  type RepositoryType,
} from '../../src-shared/plugin-sdk/index.ts';
import { rcloneRecipe } from './rclone-recipe.ts';
import { schemaOf } from './schema-of.ts';

/** rclone's names of the drives; `drive` is Google Drive. */
export const driveNames = ['drive', 'onedrive', 'dropbox', 'box', 'pcloud'] as const;

/** A drive of a cloud, reached with the token that `rclone authorize` got after the person agreed in the browser. */
export function cloudDrive(name: (typeof driveNames)[number]): RepositoryType {
  const id = `repository-rclone-${name}`;
  return createNetworkRepositoryType({
    id,
    schema: schemaOf(id),
    describePlace: (settings) => `${name}:${innerPath(textSetting(settings, 'path'))}`,
    recipe: (settings, secrets) =>
      rcloneRecipe(
        {
          TYPE: name,
          TOKEN: secrets['token']?.trim(),
          // Only what TimeLocker made itself: the rest of the drive stays out of its reach.
          SCOPE: name === 'drive' ? 'drive.file' : '',
          CLIENT_ID: textSetting(settings, 'clientId'),
          CLIENT_SECRET: secrets['clientSecret'],
          DRIVE_ID: textSetting(settings, 'driveId'),
          DRIVE_TYPE: textSetting(settings, 'driveType'),
        },
        textSetting(settings, 'path'),
      ),
  });
}

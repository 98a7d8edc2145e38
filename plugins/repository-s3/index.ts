import {
  createNetworkRepositoryType,
  done,
  givenVariables,
  innerPath,
  settingsSchema,
  textSetting,
  type Plugin,
  type SettingsValue,
} from '../../src-shared/plugin-sdk/index.ts';
import manifest from './plugin.json' with { type: 'json' };

const schema = settingsSchema.parse(manifest.contributes.repositoryTypes[0]?.settings);

const placeOf = (settings: SettingsValue): string =>
  [
    textSetting(settings, 'endpoint'),
    textSetting(settings, 'bucket'),
    innerPath(textSetting(settings, 'path')),
  ]
    .filter((part) => part !== '')
    .join('/');

/** Storage with an S3 interface. A bucket that does not exist is made by restic, if the key may do that. */
const s3Repository = createNetworkRepositoryType({
  id: 'repository-s3',
  schema,
  normalise: (settings) =>
    done({ ...settings, endpoint: textSetting(settings, 'endpoint').replace(/\/+$/u, '') }),
  describePlace: placeOf,
  recipe: (settings, secrets) => ({
    location: `s3:${placeOf(settings)}`,
    environment: givenVariables({
      AWS_ACCESS_KEY_ID: textSetting(settings, 'accessKeyId'),
      AWS_SECRET_ACCESS_KEY: secrets['secretAccessKey'],
      AWS_DEFAULT_REGION: textSetting(settings, 'region'),
      RESTIC_CACERT: textSetting(settings, 'certificateFile'),
    }),
    options: [`s3.bucket-lookup=${textSetting(settings, 'bucketLookup')}`],
  }),
  emptyOn: ['repository.container-missing'],
});

export const plugin: Plugin = { repositoryTypes: [s3Repository] };

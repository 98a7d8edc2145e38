import {
  createNetworkRepositoryType,
  givenVariables,
  innerPath,
  settingsSchema,
  textSetting,
  type Plugin,
  type SettingsValue,
} from '../../src-shared/plugin-sdk/index.ts';
import manifest from './plugin.json' with { type: 'json' };

const schema = settingsSchema.parse(manifest.contributes.repositoryTypes[0]?.settings);

const locationOf = (settings: SettingsValue): string =>
  `swift:${textSetting(settings, 'container')}:/${innerPath(textSetting(settings, 'path'))}`;

/** Signs in with Keystone version 3. */
const swiftRepository = createNetworkRepositoryType({
  id: 'repository-swift',
  schema,
  describePlace: (settings) => `${textSetting(settings, 'authUrl')} ${locationOf(settings)}`,
  recipe: (settings, secrets) => ({
    location: locationOf(settings),
    environment: givenVariables({
      OS_AUTH_URL: textSetting(settings, 'authUrl'),
      OS_USERNAME: textSetting(settings, 'user'),
      OS_PASSWORD: secrets['password'],
      OS_PROJECT_NAME: textSetting(settings, 'project'),
      OS_USER_DOMAIN_NAME: textSetting(settings, 'userDomain'),
      OS_PROJECT_DOMAIN_NAME: textSetting(settings, 'projectDomain'),
      OS_REGION_NAME: textSetting(settings, 'region'),
    }),
    options: [],
  }),
  emptyOn: ['repository.container-missing'],
});

export const plugin: Plugin = { repositoryTypes: [swiftRepository] };

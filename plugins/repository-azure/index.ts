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
  `azure:${textSetting(settings, 'container')}:/${innerPath(textSetting(settings, 'path'))}`;

const azureRepository = createNetworkRepositoryType({
  id: 'repository-azure',
  schema,
  describePlace: (settings) => `${textSetting(settings, 'accountName')} ${locationOf(settings)}`,
  recipe: (settings, secrets) => ({
    location: locationOf(settings),
    environment: givenVariables({
      AZURE_ACCOUNT_NAME: textSetting(settings, 'accountName'),
      AZURE_ACCOUNT_KEY: secrets['accountKey'],
      AZURE_ACCOUNT_SAS: secrets['accessSignature'],
      AZURE_ENDPOINT_SUFFIX: textSetting(settings, 'endpointSuffix'),
    }),
    options: [],
  }),
  emptyOn: ['repository.container-missing'],
});

export const plugin: Plugin = { repositoryTypes: [azureRepository] };

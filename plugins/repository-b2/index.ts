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

const placeOf = (settings: SettingsValue): string =>
  `b2:${textSetting(settings, 'bucket')}:${innerPath(textSetting(settings, 'path'))}`;

const b2Repository = createNetworkRepositoryType({
  id: 'repository-b2',
  schema,
  describePlace: placeOf,
  recipe: (settings, secrets) => ({
    location: placeOf(settings),
    environment: givenVariables({
      B2_ACCOUNT_ID: textSetting(settings, 'accountId'),
      B2_ACCOUNT_KEY: secrets['accountKey'],
    }),
    options: [],
  }),
  emptyOn: ['repository.container-missing'],
});

export const plugin: Plugin = { repositoryTypes: [b2Repository] };

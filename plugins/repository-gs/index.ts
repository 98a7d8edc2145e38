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
  `gs:${textSetting(settings, 'bucket')}:/${innerPath(textSetting(settings, 'path'))}`;

const googleRepository = createNetworkRepositoryType({
  id: 'repository-gs',
  schema,
  describePlace: placeOf,
  recipe: (settings, secrets) => ({
    location: placeOf(settings),
    environment: givenVariables({
      GOOGLE_PROJECT_ID: textSetting(settings, 'projectId'),
      GOOGLE_APPLICATION_CREDENTIALS: '{{file:credentials.json}}',
    }),
    options: [],
    files: [{ name: 'credentials.json', content: secrets['credentials'] ?? '' }],
  }),
  emptyOn: ['repository.container-missing'],
});

export const plugin: Plugin = { repositoryTypes: [googleRepository] };

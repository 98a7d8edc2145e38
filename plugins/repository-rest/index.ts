import {
  createNetworkRepositoryType,
  done,
  givenVariables,
  settingsSchema,
  textSetting,
  type Plugin,
} from '../../src-shared/plugin-sdk/index.ts';
import manifest from './plugin.json' with { type: 'json' };

const schema = settingsSchema.parse(manifest.contributes.repositoryTypes[0]?.settings);

/** restic's own server protocol. An append-only server refuses deletions on purpose: the driver tells it so. */
const restRepository = createNetworkRepositoryType({
  id: 'repository-rest',
  schema,
  normalise: (settings) =>
    done({ ...settings, url: `${textSetting(settings, 'url').replace(/\/+$/u, '')}/` }),
  describePlace: (settings) => textSetting(settings, 'url'),
  recipe: (settings, secrets) => ({
    location: `rest:${textSetting(settings, 'url')}`,
    environment: givenVariables({
      RESTIC_REST_USERNAME: textSetting(settings, 'user'),
      RESTIC_REST_PASSWORD: secrets['password'],
      RESTIC_CACERT: textSetting(settings, 'certificateFile'),
    }),
    options: [],
  }),
});

export const plugin: Plugin = { repositoryTypes: [restRepository] };

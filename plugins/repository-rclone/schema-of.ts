import { settingsSchema, type SettingsSchema } from '../../src-shared/plugin-sdk/index.ts';
import manifest from './plugin.json' with { type: 'json' };

/** The settings of a type as the manifest has them. */
export const schemaOf = (id: string): SettingsSchema =>
  settingsSchema.parse(manifest.contributes.repositoryTypes.find((type) => type.id === id)?.settings);

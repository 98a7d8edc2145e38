import { z } from 'zod';

/** Plain data that a plugin type describes and validates itself (folders, a path, a host name, ...). Holds no secret. */
export const settingsValue = z.record(z.string(), z.json());
export type SettingsValue = z.infer<typeof settingsValue>;

export { createPreferences, type PreferencesFeature } from './preferences.ts';
export { openSettings, type Settings, type SettingsContent } from './settings.ts';

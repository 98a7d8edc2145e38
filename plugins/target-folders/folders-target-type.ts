import {
  done,
  failed,
  makeFault,
  type Outcome,
  type PluginContext,
  type SettingsValue,
  type TargetType,
} from '../../src-shared/plugin-sdk/index.ts';
import { prepare } from './prepare.ts';
import { readSettings, writeSettings } from './settings.ts';
import { lookAtSource } from './sources.ts';

/** Folders of this computer, read by restic itself. */
export const foldersTargetType: TargetType = {
  id: 'target-folders',
  parseSettings: (settings) => {
    const parsed = readSettings(settings);
    return parsed.ok ? done(writeSettings(parsed.value)) : parsed;
  },
  discover: ({ knownFolders, excludePresets, signal }) => {
    if (signal.aborted) return Promise.resolve(cancelled());
    const folders = knownFolders.filter((folder) => folder.isWorthSaving).map((folder) => folder.path);
    const found: SettingsValue[] =
      folders.length === 0
        ? []
        : [
            writeSettings({
              folders,
              excludePresets: defaultPresets(excludePresets),
              excludePatterns: [],
              followsLinks: true,
            }),
          ];
    return Promise.resolve(done(found));
  },
  inspect: async (settings, { signal }) => {
    const parsed = readSettings(settings);
    if (!parsed.ok) return parsed;
    const sources = await Promise.all(parsed.value.folders.map(lookAtSource));
    if (signal.aborted) return cancelled();
    return done({ sources: sources.map(({ path, state }) => ({ path, state })) });
  },
  prepare: async (settings, context) => {
    const parsed = readSettings(settings);
    if (!parsed.ok) return parsed;
    return context.signal.aborted ? cancelled() : prepare(parsed.value, context);
  },
};

const defaultPresets = (presets: PluginContext['excludePresets']): string[] =>
  Object.entries(presets).flatMap(([id, rule]) => (rule.isOnByDefault ? [id] : []));

const cancelled = (): Outcome<never> => failed(makeFault('request.cancelled'));

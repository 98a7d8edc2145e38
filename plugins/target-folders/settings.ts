import { isAbsolute, normalize, parse } from 'node:path';
import {
  done,
  failed,
  makeFault,
  type Outcome,
  type SettingsValue,
} from '../../src-shared/plugin-sdk/index.ts';

/** Folders (or single files) to save, and what to leave out of them. */
export interface FoldersSettings {
  /** Absolute, each once, in the person's order. */
  readonly folders: readonly string[];
  /** Ids of the host's exclude presets. */
  readonly excludePresets: readonly string[];
  /** restic exclude patterns of the person's own. */
  readonly excludePatterns: readonly string[];
  /** A source that is a symbolic link: save what it leads to, or refuse it. */
  readonly followsLinks: boolean;
}

const limits = { folders: 1000, excludePresets: 100, excludePatterns: 1000 } as const;

/** Settings `{folders, excludePresets?, excludePatterns?, followsLinks?}`. Links are followed unless told otherwise. */
export function readSettings(settings: SettingsValue): Outcome<FoldersSettings> {
  const { folders, excludePresets = [], excludePatterns = [], followsLinks = true } = settings;
  if (!isTextList(folders, limits.folders, isUsablePath) || folders.length === 0) return invalid('folders');
  if (!isTextList(excludePresets, limits.excludePresets, isId)) return invalid('excludePresets');
  if (!isTextList(excludePatterns, limits.excludePatterns, isPattern)) return invalid('excludePatterns');
  if (typeof followsLinks !== 'boolean') return invalid('followsLinks');
  return done({
    folders: unique(folders.map(tidy)),
    excludePresets: unique(excludePresets),
    excludePatterns: unique(excludePatterns),
    followsLinks,
  });
}

export const writeSettings = (settings: FoldersSettings): SettingsValue => ({
  folders: [...settings.folders],
  excludePresets: [...settings.excludePresets],
  excludePatterns: [...settings.excludePatterns],
  followsLinks: settings.followsLinks,
});

const invalid = (field: string): Outcome<never> =>
  failed(makeFault('plugin.settings-invalid', { params: { field } }));

const isTextList = (value: unknown, limit: number, isGood: (text: string) => boolean): value is string[] =>
  Array.isArray(value) &&
  value.length <= limit &&
  value.every((item) => typeof item === 'string' && isGood(item));

const isUsablePath = (path: string): boolean =>
  path.length <= 32_767 && !path.includes('\0') && isAbsolute(path);

const isId = (id: string): boolean => /^[a-z0-9][a-z0-9-]{0,99}$/u.test(id);

/** A pattern of blanks or a lone `!` would make restic refuse to start. */
const isPattern = (pattern: string): boolean =>
  pattern.length <= 4096 && !/[\0\n]/u.test(pattern) && pattern.replace(/^!/u, '').trim() !== '';

const unique = (items: readonly string[]): string[] => [...new Set(items)];

/** Without `.`, `..`, doubled and trailing separators; a root stays a root. */
function tidy(path: string): string {
  const normal = normalize(path);
  return normal.length > parse(normal).root.length ? normal.replace(/[\\/]+$/u, '') : normal;
}

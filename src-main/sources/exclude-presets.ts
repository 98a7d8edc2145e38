import { z } from 'zod';
import caches from '../../resources/exclude-presets/caches.json';
import developerFiles from '../../resources/exclude-presets/developer-files.json';
import gameLibraries from '../../resources/exclude-presets/game-libraries.json';
import systemJunk from '../../resources/exclude-presets/system-junk.json';
import trash from '../../resources/exclude-presets/trash.json';
import unfinishedDownloads from '../../resources/exclude-presets/unfinished-downloads.json';
import virtualMachines from '../../resources/exclude-presets/virtual-machines.json';
import { escapePattern, type ExcludeRule } from '../../src-shared/plugin-sdk/index.ts';

type System = 'linux' | 'macos' | 'windows';

const patterns = z.array(z.string().min(1)).min(1);

/** One file of resources/exclude-presets. `{home}` in a pattern is the person's own folder. */
const presetFile = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]*$/u),
  isOnByDefault: z.boolean(),
  /** Folders that say by a CACHEDIR.TAG that they are a cache belong to it. */
  skipsTaggedCaches: z.boolean(),
  patterns: z.strictObject({ linux: patterns, macos: patterns, windows: patterns }),
});

/** In the order in which they are shown. Their names and explanations are the texts `preset.<id>.*`. */
const files = z
  .array(presetFile)
  .parse([caches, trash, unfinishedDownloads, systemJunk, developerFiles, virtualMachines, gameLibraries]);

/** The presets as they apply to one account of one system, by id, in the order in which they are shown. */
export function excludePresetsFor(system: System, homeFolder: string): Readonly<Record<string, ExcludeRule>> {
  const home = escapePattern(homeFolder, system).replace(/\/+$/u, '');
  const rule = (file: z.infer<typeof presetFile>): ExcludeRule => ({
    patterns: file.patterns[system].map((pattern) => pattern.replace('{home}', () => home)),
    skipsTaggedCaches: file.skipsTaggedCaches,
    isOnByDefault: file.isOnByDefault,
  });
  return Object.fromEntries(files.map((file) => [file.id, rule(file)]));
}

import { z } from 'zod';
import { fault } from './fault.ts';
import { settingsValue } from './settings-value.ts';

/** A disk that could hold a repository. */
export const place = z.object({
  /** Stable while mounted; the volume's UUID where the system knows it. */
  id: z.string(),
  name: z.string(),
  mountPath: z.string(),
  freeBytes: z.number(),
  totalBytes: z.number(),
  kind: z.enum(['internal', 'removable', 'network']),
  isSystemDisk: z.boolean(),
  isReadOnly: z.boolean(),
  fileSystem: z.string(),
});
export type Place = z.infer<typeof place>;

/** What stands at a repository place now. */
export const probeResult = z.object({
  /** empty: a new repository can be made; repository: one is there; occupied: other files are there; absent: nothing answers. */
  finding: z.enum(['empty', 'repository', 'occupied', 'absent']),
  place: z.string(),
  freeBytes: z.number().nullable(),
  totalBytes: z.number().nullable(),
  /** A plain warning that does not forbid: same disk as the sources, small space, FAT32, ... */
  warnings: z.array(
    z.enum(['same-disk-as-sources', 'little-space', 'file-size-limit', 'case-insensitive', 'inside-source']),
  ),
  fault: fault.nullable(),
  /** Questions whose answers let it go on; agreeing merges `agreement` into the settings. Texts are the plugin's. */
  needs: z
    .array(
      z.object({
        code: z.string(),
        params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
        agreement: settingsValue.optional(),
      }),
    )
    .optional(),
  /** Settings as they should be saved (normalised path, volume id, ...). */
  settings: settingsValue,
});
export type ProbeResult = z.infer<typeof probeResult>;

/** A folder that this person probably wants to keep. */
export const suggestedSource = z.object({
  path: z.string(),
  role: z.enum(['documents', 'pictures', 'desktop', 'music', 'videos', 'downloads', 'home', 'other']),
  isPreselected: z.boolean(),
});
export type SuggestedSource = z.infer<typeof suggestedSource>;

export const folderMeasure = z.object({
  path: z.string(),
  files: z.number(),
  bytes: z.number(),
  /** Left out by presets and patterns. */
  excludedBytes: z.number(),
  excludedBytesByPreset: z.record(z.string(), z.number()),
  unreadable: z.number(),
  isComplete: z.boolean(),
});
export type FolderMeasure = z.infer<typeof folderMeasure>;

export const excludePreset = z.object({
  id: z.string(),
  isOnByDefault: z.boolean(),
  /** restic exclude patterns for this system. */
  patterns: z.array(z.string()),
});
export type ExcludePreset = z.infer<typeof excludePreset>;

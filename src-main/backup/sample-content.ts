import type { Dirent } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ContentSample } from './choose-compression.ts';
import { isCompressedAlready } from './choose-compression.ts';

export interface SampleBudget {
  /** Called between folders; the sample ends when it answers false. */
  readonly mayGoOn: () => boolean;
}

const filesPerFolder = 24;
const foldersAtOnce = 8;

/**
 * Estimates how many bytes of the sources are compressed already: level by level, so that a large folder of photos is
 * met as early as one of texts, and of each folder only some files, counted for all. Reads names and sizes, no content.
 */
export async function sampleContent(
  sources: readonly string[],
  budget: SampleBudget,
): Promise<ContentSample> {
  const total = { compressedBytes: 0, otherBytes: 0 };
  let level = [...sources];
  while (level.length > 0 && budget.mayGoOn()) {
    const next: string[] = [];
    for (let start = 0; start < level.length && budget.mayGoOn(); start += foldersAtOnce) {
      const looks = await Promise.all(level.slice(start, start + foldersAtOnce).map(sampleFolder));
      for (const look of looks) {
        total.compressedBytes += look.sample.compressedBytes;
        total.otherBytes += look.sample.otherBytes;
        next.push(...look.folders);
      }
    }
    level = next;
  }
  return total;
}

interface FolderLook {
  readonly sample: ContentSample;
  readonly folders: readonly string[];
}

async function sampleFolder(folder: string): Promise<FolderLook> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  if (entries === null) return { sample: await sampleFiles([folder], 1), folders: [] };
  const files = entries.filter((entry) => entry.isFile());
  const step = Math.max(1, Math.ceil(files.length / filesPerFolder));
  const chosen = files.filter((_, index) => index % step === 0);
  const pathOf = (entry: Dirent): string => join(folder, entry.name);
  return {
    sample: await sampleFiles(chosen.map(pathOf), files.length / Math.max(1, chosen.length)),
    folders: entries.filter((entry) => entry.isDirectory()).map(pathOf),
  };
}

async function sampleFiles(paths: readonly string[], weight: number): Promise<ContentSample> {
  const sample = { compressedBytes: 0, otherBytes: 0 };
  const sizes = await Promise.all(paths.map((path) => lstat(path).then(sizeOf, () => 0)));
  for (const [index, path] of paths.entries()) {
    const bytes = (sizes[index] ?? 0) * weight;
    if (isCompressedAlready(path)) sample.compressedBytes += bytes;
    else sample.otherBytes += bytes;
  }
  return sample;
}

const sizeOf = (found: { isFile: () => boolean; size: number }): number => (found.isFile() ? found.size : 0);

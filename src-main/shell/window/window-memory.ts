import { readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { preferences, type Preferences } from '../../../src-shared/model/preferences.ts';
import type { Bounds } from './place-window.ts';

const whole = z.number().int().min(-100_000).max(100_000);

const remembered = z.object({
  bounds: z.object({ x: whole, y: whole, width: whole.positive(), height: whole.positive() }).nullable(),
  isMaximized: z.boolean(),
  /** As the person last chose it: the window has its colour before the core can say. */
  appearance: preferences.shape.appearance,
});

export interface WindowMemory {
  readonly bounds: Bounds | null;
  readonly isMaximized: boolean;
  readonly appearance: Preferences['appearance'];
}

const nothingRemembered: WindowMemory = { bounds: null, isMaximized: false, appearance: 'system' };

/** What was remembered, or the first state if there is nothing that can be read. */
export function recallWindow(file: string): WindowMemory {
  try {
    return remembered.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return nothingRemembered;
  }
}

/** A convenience: when it cannot be written, the window opens where it did before. */
export async function rememberWindow(file: string, memory: WindowMemory): Promise<void> {
  const unfinished = `${file}.unfinished`;
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await writeFile(unfinished, JSON.stringify(memory), { mode: 0o600 });
    await rename(unfinished, file);
  } catch {
    return;
  }
}

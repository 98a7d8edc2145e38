import type { StepProgress } from './results.ts';

/** `[0:03] 45.00%  9 / 20 packs copied`: what verbs without JSON print, RESTIC_PROGRESS_FPS times a second. */
const sample = /^\[(?:\d+:)?\d+:\d+\]\s+([\d.]+)%\s+(\d+) \/ (\d+) (.+)$/u;

export function stepProgressIn(line: string): StepProgress | undefined {
  const found = sample.exec(line);
  if (found === null) return undefined;
  const [, , done, total, unit] = found;
  const [doneCount, totalCount] = [Number(done), Number(total)];
  return {
    fraction: totalCount === 0 ? 1 : Math.min(1, doneCount / totalCount),
    done: doneCount,
    total: totalCount,
    unit: unit ?? '',
  };
}

/** A second crash so soon after the first is not chance. */
const crashLoopMs = 60_000;

/** Whether a window that has crashed is opened anew by itself, or only when the person says so. */
export function crashDecision(lastCrashMs: number | null, nowMs: number): 'open-again' | 'ask' {
  return lastCrashMs !== null && nowMs - lastCrashMs < crashLoopMs ? 'ask' : 'open-again';
}

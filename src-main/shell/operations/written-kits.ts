import type { AskCore } from '../link/call-desk.ts';

/** The recovery kits that this run of the app has written; only these can be opened from the window. */
export interface WrittenKits {
  readonly has: (path: string) => boolean;
  /** The same as `ask`, noting each kit that it writes. */
  readonly noting: (ask: AskCore) => AskCore;
}

export function createWrittenKits(): WrittenKits {
  const paths = new Set<string>();
  return {
    has: (path) => paths.has(path),
    noting: (ask) => async (name, input, signal) => {
      const outcome = await ask(name, input, signal);
      if (name === 'kits.write' && outcome.ok) {
        const path = pathIn(outcome.value);
        if (path !== null) paths.add(path);
      }
      return outcome;
    },
  };
}

function pathIn(value: unknown): string | null {
  const hasPath = typeof value === 'object' && value !== null && 'path' in value;
  return hasPath && typeof value.path === 'string' ? value.path : null;
}

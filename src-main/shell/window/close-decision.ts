import type { CoreState } from '../core-state.ts';

export interface CloseFacts {
  readonly phase: CoreState['phase'];
  readonly hasTray: boolean;
  readonly platform: NodeJS.Platform;
}

/**
 * What closing the window does. A core that could not start has nothing to keep running for. Where no icon would lead
 * back (many GNOME desktops), the window goes to the task bar instead of vanishing.
 */
export function closeDecision({ phase, hasTray, platform }: CloseFacts): 'quit' | 'hide' | 'minimise' {
  if (phase === 'failed') return 'quit';
  return platform === 'darwin' || hasTray ? 'hide' : 'minimise';
}

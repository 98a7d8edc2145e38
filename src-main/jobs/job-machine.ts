import type { Fault, Outcome } from '../../src-shared/model/fault.ts';
import type { JobResult, JobState } from '../../src-shared/model/job.ts';
import type { Reason } from '../../src-shared/model/reason.ts';

export type Reasons = readonly [Reason, ...Reason[]];

/** Why a run that is still at work has been asked to stop; what it answers decides what becomes of the job. */
export type Stop =
  | { readonly kind: 'cancel' }
  /** Later it goes on; until then it waits for these reasons. */
  | { readonly kind: 'postpone'; readonly reasons: Reasons }
  /** The app ends. */
  | { readonly kind: 'quit' };

export interface JobMachine {
  readonly state: JobState;
  readonly stop: Stop | null;
}

export const newJobMachine: JobMachine = { state: { name: 'queued' }, stop: null };

/** What is asked of a job, by a person, the clock, or its own run. */
export type JobCommand =
  /** It cannot start now. */
  | { readonly type: 'hold'; readonly reasons: Reasons }
  | { readonly type: 'start' }
  /** Its run has begun the work proper. */
  | { readonly type: 'work' }
  | { readonly type: 'pause'; readonly reason: Reason }
  | { readonly type: 'resume' }
  /** Its run has only the end left to do. */
  | { readonly type: 'finish' }
  | { readonly type: 'postpone'; readonly reasons: Reasons }
  | { readonly type: 'cancel' }
  | { readonly type: 'quit' }
  /** Its run has answered. With `waitsInstead` a fault makes it wait for these reasons, not fail. */
  | {
      readonly type: 'end';
      readonly outcome: Outcome<JobResult>;
      readonly problemCount: number;
      readonly waitsInstead: Reasons | null;
    }
  /** The process that ran it is dead. */
  | { readonly type: 'interrupt' };

export type JobEvent =
  | { readonly type: 'waited'; readonly reasons: Reasons }
  | { readonly type: 'started' }
  | { readonly type: 'worked' }
  | { readonly type: 'paused'; readonly reason: Reason }
  | { readonly type: 'resumed' }
  | { readonly type: 'finishing' }
  | { readonly type: 'stop-asked'; readonly stop: Stop }
  | { readonly type: 'succeeded'; readonly result: JobResult; readonly problemCount: number }
  | { readonly type: 'failed'; readonly fault: Fault; readonly problemCount: number }
  | { readonly type: 'cancelled'; readonly problemCount: number }
  | { readonly type: 'interrupted' };

/** What an event makes of a job. Events come from `decide` alone, so every one of them fits its state. */
export function evolve(machine: JobMachine, event: JobEvent): JobMachine {
  if (event.type === 'stop-asked') return { ...machine, stop: event.stop };
  // Stopped or started anew, what was asked of the run before is settled.
  const isSettled = event.type === 'waited' || event.type === 'started';
  return { state: stateAfter(event), stop: isSettled ? null : machine.stop };
}

type Happening = Exclude<JobEvent, { type: 'stop-asked' }>;
type StatesAfter = {
  readonly [Type in Happening['type']]: (event: Extract<Happening, { type: Type }>) => JobState;
};

const statesAfter: StatesAfter = {
  waited: ({ reasons }) => ({ name: 'waiting', reasons: [...reasons] }),
  started: () => ({ name: 'preparing' }),
  worked: () => ({ name: 'running' }),
  resumed: () => ({ name: 'running' }),
  paused: ({ reason }) => ({ name: 'paused', reason }),
  finishing: () => ({ name: 'finishing' }),
  succeeded: ({ problemCount }) => ({ name: problemCount > 0 ? 'succeeded-with-warnings' : 'succeeded' }),
  failed: ({ fault }) => ({ name: 'failed', fault }),
  cancelled: () => ({ name: 'cancelled' }),
  interrupted: () => ({ name: 'interrupted' }),
};

function stateAfter(event: Happening): JobState {
  const state = statesAfter[event.type] as (event: Happening) => JobState;
  return state(event);
}

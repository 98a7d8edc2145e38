import { done, failed, makeFault, type Outcome } from '../../src-shared/model/fault.ts';
import { isEnded, type JobState } from '../../src-shared/model/job.ts';
import type { JobCommand, JobEvent, JobMachine } from './job-machine.ts';

type StateName = JobState['name'];
type CommandOf<Type extends JobCommand['type']> = Extract<JobCommand, { type: Type }>;
type Deciders = {
  readonly [Type in JobCommand['type']]: (
    machine: JobMachine,
    command: CommandOf<Type>,
  ) => Outcome<readonly JobEvent[]>;
};

const nothing: Outcome<readonly JobEvent[]> = done([]);
const notCancellable = failed(makeFault('job.not-cancellable'));

const before: readonly StateName[] = ['queued', 'waiting'];
const atWork: readonly StateName[] = ['preparing', 'running', 'paused', 'finishing'];

/**
 * Says what a command does to a job in its state; pure. A command that comes too late (its run has ended in between)
 * does nothing; the only refusal is `job.not-cancellable`.
 */
export function decide(machine: JobMachine, command: JobCommand): Outcome<readonly JobEvent[]> {
  const decider = deciders[command.type] as (
    machine: JobMachine,
    command: JobCommand,
  ) => Outcome<readonly JobEvent[]>;
  return decider(machine, command);
}

const on = (
  machine: JobMachine,
  states: readonly StateName[],
  event: JobEvent,
): Outcome<readonly JobEvent[]> => (states.includes(machine.state.name) ? done([event]) : nothing);

const deciders: Deciders = {
  hold: (machine, { reasons }) => on(machine, before, { type: 'waited', reasons }),
  start: (machine) => on(machine, before, { type: 'started' }),
  work: (machine) => on(machine, ['preparing'], { type: 'worked' }),
  pause: (machine, { reason }) => on(machine, ['running'], { type: 'paused', reason }),
  resume: (machine) => (machine.stop === null ? on(machine, ['paused'], { type: 'resumed' }) : nothing),
  finish: (machine) => on(machine, ['preparing', 'running'], { type: 'finishing' }),
  postpone,
  cancel,
  quit: (machine) =>
    isStopping(machine, 'cancel')
      ? nothing
      : on(machine, atWork, { type: 'stop-asked', stop: { kind: 'quit' } }),
  end,
  interrupt: (machine) => (isEnded(machine.state) ? nothing : done([{ type: 'interrupted' }])),
};

const isStopping = (machine: JobMachine, kind: 'cancel' | 'quit'): boolean => machine.stop?.kind === kind;

/** The end is near in `finishing`: stopping it there would throw away more than it spares. */
function postpone(machine: JobMachine, { reasons }: CommandOf<'postpone'>): Outcome<readonly JobEvent[]> {
  if (before.includes(machine.state.name)) return done([{ type: 'waited', reasons }]);
  const isTooLate = machine.state.name === 'finishing' || isEnded(machine.state);
  if (isTooLate || isStopping(machine, 'cancel') || isStopping(machine, 'quit')) return nothing;
  const asked: JobEvent = { type: 'stop-asked', stop: { kind: 'postpone', reasons } };
  return machine.state.name === 'running'
    ? done([{ type: 'paused', reason: reasons[0] }, asked])
    : done([asked]);
}

function cancel(machine: JobMachine): Outcome<readonly JobEvent[]> {
  if (isEnded(machine.state)) return notCancellable;
  if (before.includes(machine.state.name)) return done([{ type: 'cancelled', problemCount: 0 }]);
  return done([{ type: 'stop-asked', stop: { kind: 'cancel' } }]);
}

/** What the run achieved is true, also when it had been asked to stop: the request may have come too late. */
function end(machine: JobMachine, command: CommandOf<'end'>): Outcome<readonly JobEvent[]> {
  if (!atWork.includes(machine.state.name)) return nothing;
  const { outcome, problemCount, waitsInstead } = command;
  if (outcome.ok) return done([{ type: 'succeeded', result: outcome.value, problemCount }]);
  if (machine.stop !== null) return done([endOfStopped(machine.stop, problemCount)]);
  if (waitsInstead !== null) return done([{ type: 'waited', reasons: waitsInstead }]);
  return done([{ type: 'failed', fault: outcome.fault, problemCount }]);
}

function endOfStopped(stop: NonNullable<JobMachine['stop']>, problemCount: number): JobEvent {
  if (stop.kind === 'postpone') return { type: 'waited', reasons: stop.reasons };
  return stop.kind === 'quit' ? { type: 'interrupted' } : { type: 'cancelled', problemCount };
}

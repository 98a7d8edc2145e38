import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { done, failed, makeFault } from '../../src-shared/model/fault.ts';
import { isEnded, jobState, type JobState } from '../../src-shared/model/job.ts';
import { decide } from './decide.ts';
import { evolve, newJobMachine, type JobCommand, type JobMachine } from './job-machine.ts';

const user = { code: 'user', until: null } as const;
const idle = { code: 'idle' } as const;
const saved = done({ kind: 'retention', kept: 1, removed: 0 } as const);
const cancelledRun = failed(makeFault('request.cancelled'));
const absent = failed(makeFault('repository.absent'));

const end = (more: Partial<Extract<JobCommand, { type: 'end' }>> = {}): JobCommand => ({
  type: 'end',
  outcome: saved,
  problemCount: 0,
  waitsInstead: null,
  ...more,
});

const command: fc.Arbitrary<JobCommand> = fc.oneof(
  fc.constantFrom<JobCommand>(
    { type: 'hold', reasons: [idle] },
    { type: 'start' },
    { type: 'work' },
    { type: 'pause', reason: user },
    { type: 'resume' },
    { type: 'finish' },
    { type: 'postpone', reasons: [user] },
    { type: 'cancel' },
    { type: 'quit' },
    { type: 'interrupt' },
  ),
  fc
    .record({
      outcome: fc.constantFrom(saved, cancelledRun, absent),
      problemCount: fc.nat({ max: 2 }),
      waitsInstead: fc.constantFrom(null, [idle] as const),
    })
    .map(end),
);

function apply(machine: JobMachine, next: JobCommand): JobMachine {
  const decided = decide(machine, next);
  return decided.ok ? decided.value.reduce(evolve, machine) : machine;
}

const after = (...commands: JobCommand[]): JobMachine => commands.reduce(apply, newJobMachine);

const running = [{ type: 'start' }, { type: 'work' }] as const;

/** The arrows of docs/architecture.md; `interrupted` can come from every state that has not ended. */
const arrows: Readonly<Record<JobState['name'], readonly JobState['name'][]>> = {
  queued: ['waiting', 'preparing', 'cancelled', 'interrupted'],
  waiting: ['waiting', 'preparing', 'cancelled', 'interrupted'],
  preparing: [
    'running',
    'finishing',
    'waiting',
    'succeeded',
    'succeeded-with-warnings',
    'failed',
    'cancelled',
    'interrupted',
  ],
  running: [
    'paused',
    'finishing',
    'waiting',
    'succeeded',
    'succeeded-with-warnings',
    'failed',
    'cancelled',
    'interrupted',
  ],
  paused: [
    'running',
    'waiting',
    'succeeded',
    'succeeded-with-warnings',
    'failed',
    'cancelled',
    'interrupted',
  ],
  finishing: ['waiting', 'succeeded', 'succeeded-with-warnings', 'failed', 'cancelled', 'interrupted'],
  succeeded: [],
  'succeeded-with-warnings': [],
  failed: [],
  cancelled: [],
  interrupted: [],
};

describe('the job machine', () => {
  it('keeps to its arrows under any sequence of commands, and every event goes somewhere valid', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 40 }), (commands) => {
        let machine = newJobMachine;
        for (const next of commands) {
          const decided = decide(machine, next);
          for (const event of decided.ok ? decided.value : []) {
            const from = machine.state.name;
            machine = evolve(machine, event);
            expect(jobState.safeParse(machine.state).success).toBe(true);
            if (event.type !== 'stop-asked') expect(arrows[from]).toContain(machine.state.name);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('has no way out of an end', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 30 }), fc.array(command), (commands, more) => {
        const machine = after(...commands);
        if (!isEnded(machine.state)) return;
        expect(more.reduce(apply, machine)).toEqual(machine);
      }),
    );
  });

  it('always gets to an end when it is cancelled and its run answers', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 30 }), (commands) => {
        const machine = apply(apply(after(...commands), { type: 'cancel' }), end({ outcome: cancelledRun }));
        expect(isEnded(machine.state)).toBe(true);
      }),
    );
  });

  it('is paused only while it runs', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 30 }), (commands) => {
        const machine = after(...commands);
        const paused = apply(machine, { type: 'pause', reason: user });
        if (machine.state.name === 'running') expect(paused.state).toEqual({ name: 'paused', reason: user });
        else expect(paused).toEqual(machine);
      }),
    );
  });

  it('cancels at once what has not begun, and asks what has', () => {
    expect(after({ type: 'cancel' }).state.name).toBe('cancelled');
    const asked = after(...running, { type: 'cancel' });
    expect(asked).toEqual({ state: { name: 'running' }, stop: { kind: 'cancel' } });
    expect(apply(asked, end({ outcome: cancelledRun })).state.name).toBe('cancelled');
  });

  it('tells the truth when a cancel comes after the work was done', () => {
    expect(after(...running, { type: 'cancel' }, end()).state.name).toBe('succeeded');
  });

  it('refuses to cancel what has ended', () => {
    expect(decide(after(...running, end()), { type: 'cancel' })).toMatchObject({
      ok: false,
      fault: { code: 'job.not-cancellable' },
    });
  });

  it('postpones a run: paused while it stops, then waiting, then from the start again', () => {
    const asked = after(...running, { type: 'postpone', reasons: [user] });
    expect(asked.state.name).toBe('paused');
    const waiting = apply(asked, end({ outcome: cancelledRun }));
    expect(waiting).toEqual({ state: { name: 'waiting', reasons: [user] }, stop: null });
    expect(apply(waiting, { type: 'start' }).state.name).toBe('preparing');
  });

  it('lets the person cancel what is being postponed', () => {
    const machine = after(...running, { type: 'postpone', reasons: [user] }, { type: 'cancel' });
    expect(apply(machine, end({ outcome: cancelledRun })).state.name).toBe('cancelled');
  });

  it('waits instead of failing when told so, and fails otherwise', () => {
    expect(after(...running, end({ outcome: absent, waitsInstead: [idle] })).state.name).toBe('waiting');
    expect(after(...running, end({ outcome: absent })).state.name).toBe('failed');
  });

  it('ends with warnings as soon as one file was left out', () => {
    expect(after(...running, end({ problemCount: 1 })).state.name).toBe('succeeded-with-warnings');
  });

  it('is interrupted when the app quits in the middle of it', () => {
    expect(after(...running, { type: 'quit' }, end({ outcome: cancelledRun })).state.name).toBe(
      'interrupted',
    );
  });
});

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import type { InputOf, OperationName, OutputOf } from '../../src-shared/contract/index.ts';
import type { ContractEvent, Fact } from '../../src-shared/model/event.ts';
import type { Outcome } from '../../src-shared/model/fault.ts';
import type { JobId, RepositoryId } from '../../src-shared/model/ids.ts';
import { isEnded, type Job, type JobState } from '../../src-shared/model/job.ts';
import type { Plan } from '../../src-shared/model/plan.ts';
import type { Repository } from '../../src-shared/model/repository.ts';
import { createCore, type Core, type CoreOptions } from '../../src-main/hosts/core.ts';
import { noCipher } from '../../src-main/platform/node/no-cipher.ts';
import { valueOf } from './expect-outcome.ts';
import { shippedEngine } from './restic-engine.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Protects the vault of every test home; must never be seen on disk or in an answer. */
export const passphrase = 'canary-passphrase of the tests';

/** A core as a front end sees it: through the gate alone. */
export interface FrontEnd {
  readonly core: Core;
  readonly home: string;
  readonly call: <Name extends OperationName>(
    name: Name,
    input: InputOf<Name>,
  ) => Promise<Outcome<OutputOf<Name>>>;
  /** As `call`, for what has to go well. */
  readonly ask: <Name extends OperationName>(name: Name, input: InputOf<Name>) => Promise<OutputOf<Name>>;
  readonly events: readonly ContractEvent[];
  /** The job as soon as it is in one of these states, or has ended. */
  readonly reached: (jobId: JobId, ...names: JobState['name'][]) => Promise<Job>;
  readonly ended: (jobId: JobId) => Promise<Job>;
  /** The first fact that fits, also one that was told already. */
  readonly told: <Wanted extends Fact>(isMeant: (fact: Fact) => fact is Wanted) => Promise<Wanted>;
  readonly stop: (how?: 'quit' | 'finish-first') => Promise<void>;
}

export const coreOptions = (home: string, more: Partial<CoreOptions> = {}): CoreOptions => ({
  home,
  version: '0.0.0-test',
  enginePath: shippedEngine,
  measureWorker: null,
  cipher: noCipher,
  passphrase,
  locale: 'en',
  environment: {},
  logBug: (where, error) => {
    throw new Error(`A bug in ${where}`, { cause: error });
  },
  validatesOutput: true,
  ...more,
});

const alive = new AbortController().signal;

/** Opens a core on a home; it ends with the test. A refused start is a fault as data. */
export async function openFrontEnd(
  home: string,
  more: Partial<CoreOptions> = {},
): Promise<Outcome<FrontEnd>> {
  const bugs: unknown[] = [];
  const logBug = (where: string, error: unknown): void => void bugs.push(where, error);
  const opened = await createCore(coreOptions(home, { logBug, ...more }));
  if (!opened.ok) return opened;
  const frontEnd = frontEndOf(opened.value, home);
  onTestFinished(async () => {
    await frontEnd.stop();
    if (bugs.length > 0) throw new Error(`Bugs: ${bugs.map(String).join(', ')}`, { cause: bugs[1] });
  });
  return { ok: true, value: frontEnd };
}

function frontEndOf(core: Core, home: string): FrontEnd {
  const events: ContractEvent[] = [];
  const watchers = new Set<() => void>();
  core.subscribe((event) => {
    events.push(event);
    for (const look of [...watchers]) look();
  });
  /** Waits for what an event makes true; no time passes otherwise. */
  const eventually = <Found>(find: () => Found | undefined): Promise<Found> =>
    new Promise((resolve) => {
      const look = (): void => {
        const found = find();
        if (found === undefined) return;
        watchers.delete(look);
        resolve(found);
      };
      watchers.add(look);
      look();
    });
  const call: FrontEnd['call'] = (name, input) => core.call(name, input, alive) as never;
  const reached: FrontEnd['reached'] = (jobId, ...names) =>
    eventually(() =>
      core
        .readModel()
        .jobs.find(({ id, state }) => id === jobId && (isEnded(state) || names.includes(state.name))),
    );
  let stopping: Promise<void> | null = null;
  return {
    core,
    home,
    call,
    ask: async (name, input) => valueOf(await call(name, input)),
    events,
    reached,
    ended: (jobId) => reached(jobId),
    told: <Wanted extends Fact>(isMeant: (fact: Fact) => fact is Wanted) =>
      eventually(() => {
        for (const event of events) if (event.kind === 'fact' && isMeant(event.fact)) return event.fact;
        return undefined;
      }),
    stop: (how = 'quit') => (stopping ??= core.stop(how)),
  };
}

/** A home, a folder of sources and a place for a repository, none of them known to the core yet. */
export interface Place {
  readonly folder: string;
  readonly home: string;
  readonly source: string;
  readonly repository: string;
}

export function makePlace(folder: string = temporaryFolder()): Place {
  const source = join(folder, 'documents');
  mkdirSync(source);
  return { folder, home: join(folder, 'home'), source, repository: join(folder, 'repository') };
}

/**
 * A folder for all tests of a file: making a home takes seconds, because restic's keys are slow on purpose. It goes when the
 * file has ended.
 */
export function sharedFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'timelocker-shared-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

export const openAt = async (place: Place, more: Partial<CoreOptions> = {}): Promise<FrontEnd> =>
  valueOf(await openFrontEnd(place.home, more));

/** What the wizard does: a repository, and a plan that saves the sources into it by hand. */
export async function setUp(
  frontEnd: FrontEnd,
  place: Place,
  more: Partial<InputOf<'plans.save'>> = {},
): Promise<{ readonly repository: Repository; readonly plan: Plan }> {
  const { repository } = await frontEnd.ask('repositories.create', {
    typeId: 'repository-local',
    settings: { path: place.repository },
    name: 'Disk',
  });
  return { repository, plan: await savePlan(frontEnd, place.source, repository.id, more) };
}

export async function savePlan(
  frontEnd: FrontEnd,
  source: string,
  repositoryId: RepositoryId,
  more: Partial<InputOf<'plans.save'>> = {},
): Promise<Plan> {
  const { plan } = await frontEnd.ask('plans.save', {
    name: 'Documents',
    target: { typeId: 'target-folders', settings: { folders: [source] } },
    repositoryIds: [repositoryId],
    schedule: { kind: 'manual' },
    retention: { preset: 'everything' },
    isEnabled: true,
    ...more,
  });
  return plan;
}

/** Backs up now and answers the job at its end. */
export async function backUp(frontEnd: FrontEnd, plan: Plan): Promise<Job> {
  const { jobId } = await frontEnd.ask('plans.back-up-now', { planId: plan.id });
  return frontEnd.ended(jobId);
}

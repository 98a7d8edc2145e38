import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Job } from '../../../src-shared/model/job.ts';
import type { Plan } from '../../../src-shared/model/plan.ts';
import { compileScript } from '../../helpers/compile-script.ts';
import {
  backUp,
  makePlace,
  openAt,
  passphrase,
  setUp,
  type FrontEnd,
  type Place,
  sharedFolder,
} from '../../helpers/core.ts';
import { runRestic } from '../../helpers/foreign-restic.ts';
import { shippedEngine } from '../../helpers/restic-engine.ts';
import { makeSpyEngine } from '../../helpers/spy-engine.ts';

let program: string;

beforeAll(async () => {
  program = await compileScript(import.meta.url, './core-process.script.ts');
});

const sourceMegabytes = 160;

function fillWithNewData(place: Place, name = 'data'): void {
  for (let file = 0; file < sourceMegabytes / 8; file += 1)
    writeFileSync(join(place.source, `${name}-${String(file)}.bin`), randomBytes(8 * 1024 * 1024));
}

interface Home {
  readonly place: Place;
  readonly plan: Plan;
  readonly password: string;
}

const folder = sharedFolder();
let made: Home | null = null;

/** One home that is killed again and again. */
const home = async (): Promise<Home> => (made ??= await makeHome());

/** A home with a plan, and one small backup in its repository. */
async function makeHome(): Promise<Home> {
  const place = makePlace(folder);
  writeFileSync(join(place.source, 'first.txt'), 'first');
  const spy = makeSpyEngine(place.folder);
  const frontEnd = await openAt(place, { enginePath: spy.path });
  const { plan } = await setUp(frontEnd, place);
  expect((await backUp(frontEnd, plan)).state.name).toBe('succeeded');
  await frontEnd.stop();
  return { place, plan, password: spy.seen().passwords[0] ?? '' };
}

/** Runs a core as a process and kills it the hard way as soon as it writes such a line; with `both` its restic first. */
async function killAt(place: Place, line: RegExp, whom: 'app' | 'both'): Promise<void> {
  const core = spawn(process.execPath, [program, place.home, shippedEngine, passphrase], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(core, 'close');
  for await (const written of createInterface({ input: core.stdout })) {
    if (!line.test(written)) continue;
    if (whom === 'both') childrenOf(place).forEach((pid) => process.kill(pid, 'SIGKILL'));
    core.kill('SIGKILL');
    break;
  }
  await closed;
}

/** Our own record of children at work in this home. */
function childrenOf(place: Place): number[] {
  const folder = join(place.home, 'run', 'children');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => (JSON.parse(readFileSync(join(folder, name), 'utf8')) as { pid?: number }).pid ?? 0)
    .filter((pid) => pid > 0 && isRunning(pid));
}

function isRunning(pid: number): boolean {
  try {
    return readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8').includes('restic');
  } catch {
    return false;
  }
}

function bytesIn(repository: string): number {
  return readdirSync(join(repository, 'data'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /^[0-9a-f]{64}$/u.test(entry.name))
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

/** Resolves once a backup has written to its repository. */
const hasWritten = (frontEnd: FrontEnd): Promise<void> =>
  new Promise((resolve) => {
    frontEnd.core.subscribe((event) => {
      const progress = event.kind === 'gauge' && event.gauge.type === 'job-progress' && event.gauge.progress;
      if (progress !== false && (progress.bytesWritten ?? 0) > 0) resolve();
    });
  });

const bytesAdded = (job: Job): number => (job.result?.kind === 'backup' ? job.result.bytesAdded : NaN);

describe.runIf(process.platform === 'linux')('an app that is killed in the middle of a backup', () => {
  it.each([
    ['while it is queued', /queued/u, 'app'],
    ['while it prepares', /preparing/u, 'app'],
    ['as it begins to run', /running/u, 'app'],
    ['when data has been written', /wrote [1-9]/u, 'app'],
    ['together with restic', /wrote [1-9]/u, 'both'],
  ] as const)('%s, starts again, calls it interrupted, and sends only the rest', async (_, line, whom) => {
    const { place, plan, password } = await home();
    fillWithNewData(place);
    const before = bytesIn(place.repository);
    await killAt(place, line, whom);
    const after = await openAt(place);
    expect(childrenOf(place)).toEqual([]);
    const { jobs } = await after.ask('jobs.list', { limit: 10 });
    expect(jobs.find((job) => job.kind === 'backup')?.state.name).toBe('interrupted');
    const sent = bytesIn(place.repository) - before;
    const job = await backUp(after, plan);
    expect(job.state).toEqual({ name: 'succeeded' });
    expect(bytesAdded(job)).toBeLessThan(sourceMegabytes * 1_100_000 - sent);
    if (line.source.includes('wrote')) expect(sent).toBeGreaterThan(0);
    await after.stop();
    expect(runRestic(place.repository, password, ['check', '--read-data'])).toContain('no errors were found');
    expect(bytesIn(place.repository)).toBeLessThan(before + sourceMegabytes * 1_100_000);
  });

  it('whose restic alone is killed, says so, and the next run sends only the rest', async () => {
    const { place, plan } = await home();
    fillWithNewData(place);
    const frontEnd = await openAt(place);
    const { jobId } = await frontEnd.ask('plans.back-up-now', { planId: plan.id });
    await Promise.race([hasWritten(frontEnd), frontEnd.ended(jobId)]);
    childrenOf(place).forEach((pid) => process.kill(pid, 'SIGKILL'));
    expect((await frontEnd.ended(jobId)).state).toMatchObject({ fault: { code: 'engine.crashed' } });
    expect((await backUp(frontEnd, plan)).state.name).toBe('succeeded');
  });

  it('that quits in the middle leaves nothing running, and loses nothing that was sent', async () => {
    const { place, plan, password } = await home();
    fillWithNewData(place);
    const before = bytesIn(place.repository);
    const frontEnd = await openAt(place);
    const { jobId } = await frontEnd.ask('plans.back-up-now', { planId: plan.id });
    await Promise.race([hasWritten(frontEnd), frontEnd.ended(jobId)]);
    await frontEnd.stop('quit');
    expect(childrenOf(place)).toEqual([]);
    const sent = bytesIn(place.repository) - before;
    const again = await openAt(place);
    const job = await backUp(again, plan);
    expect(bytesAdded(job)).toBeLessThan(sourceMegabytes * 1_100_000 - sent);
    await again.stop();
    expect(runRestic(place.repository, password, ['check'])).toContain('no errors were found');
  });
});

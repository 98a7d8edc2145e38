// How long the command line takes beside raw restic, on the same data, in one run:
//   node test/bench/backup.mjs [--runs 3] [--folder /where/there/is/room]
import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { resticPath } from '../../build/restic-path.mjs';
import { median, remove, row, timed } from './measure.mjs';
import { makeSampleHome } from './sample-home.mjs';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '3' }, folder: { type: 'string' } },
});
const root = mkdtempSync(join(values.folder ?? tmpdir(), 'timelocker-bench-'));
const at = (name) => join(root, name);
const restic = await resticPath();
const commandLine = resolve(import.meta.dirname, '../../out/main/headless.js');
const home = at('home');

const rawEnvironment = () => ({ RESTIC_PASSWORD: 'bench', RESTIC_CACHE_DIR: at('raw-cache') });
const raw = (repository, args) =>
  timed(restic, ['-r', at(repository), '-q', ...args], { environment: rawEnvironment() });
const ours = (args, nodeArgs = [], environment = {}) =>
  timed(process.execPath, [...nodeArgs, commandLine, ...args, '--json'], {
    environment: { TIMELOCKER_HOME: at('state'), TIMELOCKER_PASSWORD: 'bench passphrase', ...environment },
  });

async function rawRun(own) {
  for (const part of ['raw-repository', 'raw-cache', 'raw-restored']) remove(at(part));
  await raw('raw-repository', ['init']);
  const first = await raw('raw-repository', ['backup', ...own, home]);
  const second = await raw('raw-repository', ['backup', ...own, home]);
  return { first: first.seconds, second: second.seconds };
}

async function rawRestore() {
  return (await raw('raw-repository', ['restore', 'latest', '--target', at('raw-restored')])).seconds;
}

async function ourRun() {
  for (const part of ['state', 'repository', 'restored']) remove(at(part));
  await ours(['setup', '--folder', home, '--to', at('repository'), '--exclude-preset', 'none']);
  const preload = ['--import', resolve(import.meta.dirname, 'loop-delay.mjs')];
  const first = await ours(['backup'], preload, { LOOP_DELAY_FILE: at('delay.json') });
  const delay = JSON.parse(readFileSync(at('delay.json'), 'utf8'));
  const second = await ours(['backup']);
  const restore = await ours(['restore', 'latest', home, '--to', at('restored')]);
  const job = JSON.parse(first.out).value.job.id;
  const log = JSON.parse((await ours(['jobs', job])).out).value.log;
  return {
    first: first.seconds,
    second: second.seconds,
    restore: restore.seconds,
    delay,
    own: ownOptions(log),
  };
}

/** The options that our driver gave to `restic backup`, for a raw run with the same ones. */
function ownOptions(log) {
  const line = log.find((text) => /\brestic\b.*\bbackup\b/u.test(text)) ?? '';
  const kept = [];
  const compression = /--compression[= ](\w+)/u.exec(line)?.[1];
  if (compression !== undefined) kept.push('--compression', compression);
  for (const flag of ['--no-scan', '--exclude-caches', '--one-file-system'])
    if (line.includes(flag)) kept.push(flag);
  return kept;
}

mkdirSync(home);
const sample = makeSampleHome(home);
const figures = { ours: [], raw: [], rawOwn: [], rawRestore: [] };
let own = [];
for (let run = 0; run < Number(values.runs); run += 1) {
  const mine = await ourRun();
  own = mine.own;
  figures.ours.push(mine);
  figures.rawOwn.push(await rawRun(own));
  figures.raw.push(await rawRun([]));
  figures.rawRestore.push(await rawRestore());
}
const pick = (list, key) => list.map((entry) => entry[key]);
const seconds = (list) => median(list);
console.log(
  `${sample.files} files, ${sample.bytes} bytes; ${cpus().length} cores; ${values.runs} runs; own options: ${own.join(' ')}\n`,
);
console.log('| what | TimeLocker (s) | raw restic (s) | ratio | goal |\n|---|---|---|---|---|');
console.log(
  row(
    'first backup, raw with its defaults',
    pick(figures.ours, 'first'),
    pick(figures.raw, 'first'),
    '≤ 1.00',
  ),
);
console.log(
  row(
    'first backup, raw with our options',
    pick(figures.ours, 'first'),
    pick(figures.rawOwn, 'first'),
    '≤ 1.03',
  ),
);
console.log(
  row('unchanged second backup', pick(figures.ours, 'second'), pick(figures.raw, 'second'), '≤ 1.10 + 0.4 s'),
);
console.log(row('restore of everything', pick(figures.ours, 'restore'), figures.rawRestore, '≤ 1.05'));
const allowed = 1.1 * seconds(pick(figures.raw, 'second')) + 0.4;
console.log(
  `\nunchanged: ${seconds(pick(figures.ours, 'second')).toFixed(2)} s of ${allowed.toFixed(2)} s allowed`,
);
const delays = figures.ours.map((entry) => entry.delay);
console.log(
  `event loop delay while backing up: p50 ${median(pick(delays, 'p50')).toFixed(1)} ms, p99 ${median(pick(delays, 'p99')).toFixed(1)} ms, max ${median(pick(delays, 'max')).toFixed(1)} ms (goal p99 < 20 ms)`,
);
remove(root);

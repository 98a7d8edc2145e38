// How soon the window can be used, and what the app costs while it waits in the tray, beside an empty Electron app:
//   node test/bench/window.mjs [--runs 5] [--idle-seconds 60]
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openWindow } from '../../build/demo/window.mjs';
import { electronRuntime } from '../../build/electron-runtime.mjs';
import { onDesktop } from '../../build/shared/on-desktop.mjs';
import { projectRoot } from '../../build/shared/paths.mjs';
import { sandboxArguments } from '../../build/shared/sandbox.mjs';
import { median, remove } from './measure.mjs';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '5' }, 'idle-seconds': { type: 'string', default: '60' } },
});
const idleSeconds = Number(values['idle-seconds']);
const settleMs = 15_000;
const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
const { path: electron, distPath } = electronRuntime();
const root = mkdtempSync(join(tmpdir(), 'timelocker-bench-'));
let places = 0;

/** A home folder and a state of its own for each start. */
function newPlace() {
  const place = join(root, `${++places}`);
  for (const part of ['home', 'state']) mkdirSync(join(place, part), { recursive: true });
  return { home: join(place, 'home'), state: join(place, 'state') };
}

/** From the start of the program to a page that answers a press of a key; the test driver's own time is in it. */
async function secondsUntilUsable(environment) {
  const startedAt = performance.now();
  const { app, page } = await openWindow({ ...newPlace(), environment });
  await page.getByRole('heading', { name: 'What should be kept safe?' }).waitFor();
  await page.keyboard.press('Tab');
  await page.locator(':focus').first().waitFor();
  const seconds = (performance.now() - startedAt) / 1000;
  await app.close();
  return seconds;
}

const emptyApp = join(root, 'empty');
mkdirSync(emptyApp);
writeFileSync(join(emptyApp, 'package.json'), '{ "name": "empty", "main": "main.js" }');
writeFileSync(
  join(emptyApp, 'main.js'),
  "const { app } = require('electron'); app.on('window-all-closed', () => {}); app.whenReady();",
);

/** What an app costs when it has been left alone without a window: memory in MB (PSS) and processor in per cent. */
async function costOfWaiting(folder, words, environment) {
  const { home, state } = newPlace();
  const child = spawn(electron, [...sandboxArguments(distPath), folder, ...words], {
    env: { ...process.env, ...environment, HOME: home, TIMELOCKER_HOME: state },
    stdio: 'ignore',
    detached: true,
  });
  try {
    await pause(settleMs);
    const before = ticksOf(familyOf(child.pid));
    await pause(idleSeconds * 1000);
    const family = familyOf(child.pid);
    if (family.length === 0) throw new Error(`${folder} did not stay.`);
    const cpuPercent = ((ticksOf(family) - before) / ticksPerSecond / idleSeconds) * 100;
    return { megabytes: family.reduce((sum, pid) => sum + pssOf(pid), 0) / 1e6, cpuPercent };
  } finally {
    process.kill(-child.pid, 'SIGKILL');
  }
}

const statOf = (pid) => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
};

/** The process and everything that it started. */
function familyOf(pid) {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/u.test(name))
      .map((name) => [Number(name), Number(statOf(name)?.[1])]),
  );
  const isOfFamily = (each) => each === pid || (parents.has(each) && isOfFamily(parents.get(each)));
  return [...parents.keys()].filter(isOfFamily);
}

const ticksOf = (pids) =>
  pids.reduce((sum, pid) => sum + Number(statOf(pid)?.[11] ?? 0) + Number(statOf(pid)?.[12] ?? 0), 0);

/** Bytes; shared pages count in part, so that the sum over all processes is what they really take. */
const pssOf = (pid) => {
  const file = `/proc/${pid}/smaps_rollup`;
  return existsSync(file) ? Number(/^Pss:\s+(\d+)/mu.exec(readFileSync(file, 'utf8'))?.[1] ?? 0) * 1024 : 0;
};

await onDesktop(async (environment) => {
  const usable = [];
  for (let run = 0; run < Number(values.runs); run += 1) usable.push(await secondsUntilUsable(environment));
  const list = usable.map((value) => value.toFixed(2)).join(' ');
  console.log(`window usable after: ${list} s, median ${median(usable).toFixed(2)} s (goal 2 s)`);
  const empty = await costOfWaiting(emptyApp, [], environment);
  const ours = await costOfWaiting(projectRoot, ['--hidden'], environment);
  const more = ours.megabytes - empty.megabytes;
  console.log(
    `memory in the tray: ${ours.megabytes.toFixed(0)} MB, empty app ${empty.megabytes.toFixed(0)} MB, ${more.toFixed(0)} MB more (goal 90 MB)`,
  );
  console.log(
    `processor in the tray over ${idleSeconds} s: ${ours.cpuPercent.toFixed(2)} % of a core, empty app ${empty.cpuPercent.toFixed(2)} % (goal 0.5 %)`,
  );
});
remove(root);

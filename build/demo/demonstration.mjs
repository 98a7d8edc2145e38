import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Problem } from '../shared/problem.mjs';
import * as journey from './journey.mjs';
import { fingerprint, liveADay, makeSampleFiles } from './sample-files.mjs';
import { openWindow } from './window.mjs';

/**
 * @typedef {object} Tour
 * @property {import('./window.mjs').AppWindow} window
 * @property {(name: string) => string} at a place below the demonstration's own folder
 * @property {readonly string[]} asItWas what the home folder held before anything was lost
 * @property {(text: string, name: string) => Promise<void>} tell prints a step and keeps a picture of the window
 */

/**
 * Walks through the real app as a new user would, on a sample home folder, prints what it does, and compares what came
 * back byte for byte. Throws a Problem if anything is not as it was.
 * @param {NodeJS.ProcessEnv} environment how to reach the display
 */
export async function demonstrate(environment) {
  const root = mkdtempSync(join(tmpdir(), 'timelocker-demonstration-'));
  const at = (/** @type {string} */ name) => join(root, name);
  for (const folder of ['home', 'drive', 'restored', 'screenshots']) mkdirSync(at(folder));
  makeSampleFiles(at('home'));
  const asItWas = fingerprint(at('home'));
  const window = await openWindow({ home: at('home'), state: at('state'), environment });
  try {
    await walk({ window, at, asItWas, tell: teller(window, at('screenshots')) });
  } finally {
    await window.app.close();
  }
  for (const folder of ['home', 'drive', 'restored', 'state']) rmSync(at(folder), { recursive: true });
  console.log(`\nDone. Everything came back byte for byte. Screenshots: ${at('screenshots')}`);
}

/**
 * @param {import('./window.mjs').AppWindow} window
 * @param {string} folder
 * @returns {Tour['tell']}
 */
function teller({ page }, folder) {
  let number = 0;
  return async (text, name) => {
    number += 1;
    await page.screenshot({ path: join(folder, `${String(number).padStart(2, '0')}-${name}.png`) });
    console.log(`${String(number).padStart(2)}. ${text}`);
  };
}

/** @param {Tour} tour */
async function walk(tour) {
  const { window, at, tell } = tour;
  await journey.chooseWhat(window);
  await tell('Welcome: the folders of a sample home are suggested and measured.', 'what');
  await journey.chooseWhere(window, at('drive'));
  await tell('Where: a folder is chosen and looked at.', 'where');
  await journey.protect(window, 'a passphrase for the demonstration');
  await tell(
    'Protect: this computer has no keychain, so a passphrase keeps the key; the repository is made.',
    'protect',
  );
  await journey.saveKit(window, at('drive/Recovery kit.pdf'));
  await tell('The recovery kit is written as a PDF.', 'kit');
  await journey.chooseWhen(window);
  await tell('When: a sensible schedule is chosen already.', 'when');
  await journey.startFirstBackup(window);
  await journey.waitUntilSafe(window);
  await tell('The first backup ran by itself.', 'first-backup');
  liveADay(at('home'));
  console.log('    One file is edited, one is new, a letter and a folder of pictures are deleted.');
  await journey.backUpNow(window);
  await tell('A second backup: only what changed was saved.', 'second-backup');
  await bringBackOne(tour);
  await bringBackMany(tour);
  await journey.goTo(window, 'Activity');
  await tell('Activity: every job with its outcome.', 'activity');
}

/** @param {Tour} tour */
async function bringBackOne({ window, at, tell, asItWas }) {
  await journey.findInTimeline(window, 'landlord');
  await tell('The deleted letter is found by part of its name.', 'find');
  await journey.restoreFound(window, 'Letter to the landlord.txt');
  await journey.restore(window, { folder: at('restored') });
  await tell('It is restored to another folder.', 'restore');
  await journey.closeDialog(window);
  const letter = 'Documents/Letter';
  const original = asItWas
    .filter((line) => line.startsWith(letter))
    .map((line) => line.slice('Documents/'.length));
  compare('the letter', fingerprint(at('restored')), original);
}

/** @param {Tour} tour */
async function bringBackMany({ window, at, tell, asItWas }) {
  await journey.pickInSnapshot(window, 1, ['Documents', 'Pictures']);
  await tell('In the older snapshot two folders are picked.', 'pick');
  await window.page.getByRole('button', { name: 'Restore…', exact: true }).click();
  await journey.restore(window, { onConflict: 'Replace' });
  await tell('They are restored to their original place, replacing what is there.', 'restore-original');
  await journey.closeDialog(window);
  compare('the home folder', fingerprint(at('home')), asItWas);
}

/** @param {string} what @param {readonly string[]} found @param {readonly string[]} expected */
function compare(what, found, expected) {
  const missing = expected.filter((line) => !found.includes(line));
  if (missing.length > 0)
    throw new Problem(`${what} did not come back as it was: ${missing.join('; ')}`, 'See the screenshots.');
  console.log(`    Compared ${what}: ${expected.length} entries are identical (bytes, times, modes).`);
}

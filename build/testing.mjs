import { rmSync } from 'node:fs';
import { describeCheck, runChecks } from './checks.mjs';
import { runInForeground } from './shared/child.mjs';
import { readJson } from './shared/json-file.mjs';
import { onDesktop } from './shared/on-desktop.mjs';
import { inProject, inProjectCache } from './shared/paths.mjs';

/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/** The parts of the suite, in the order in which they run: what finds a mistake soonest comes first. */
export const parts = {
  check: runCheckPart,
  unit: (/** @type {readonly string[]} */ filter) => runVitest('unit', filter),
  integration: (/** @type {readonly string[]} */ filter) => runVitest('integration', filter),
  e2e: runPlaywright,
};

/** @returns {Promise<Tally>} each check counts as one test */
async function runCheckPart() {
  const results = await runChecks((result) => console.log(describeCheck(result)));
  const passed = results.filter((result) => result.isPassed).length;
  return { passed, failed: results.length - passed, skipped: 0 };
}

/**
 * @param {'unit' | 'integration'} project
 * @param {readonly string[]} filter
 */
async function runVitest(project, filter) {
  const report = freshReport(project);
  const code = await runInForeground(process.execPath, [
    ...[inProject('node_modules/vitest/vitest.mjs'), 'run', '--project', project],
    ...[
      '--reporter',
      process.env['CI'] ? 'default' : 'dot',
      '--reporter',
      'json',
      '--outputFile.json',
      report,
    ],
    ...filter,
  ]);
  return vitestTally(readJson(report), code);
}

/**
 * @param {any} report
 * @param {number} code
 * @returns {Tally}
 */
export function vitestTally(report, code) {
  const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
  return judged({ passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0, skipped }, code);
}

/** @param {readonly string[]} filter */
async function runPlaywright(filter) {
  const report = freshReport('e2e');
  const args = [
    inProject('node_modules/@playwright/test/cli.js'),
    'test',
    '--reporter',
    'list,json',
    ...filter,
  ];
  const code = await onDesktop((environment) =>
    runInForeground(process.execPath, args, { ...environment, PLAYWRIGHT_JSON_OUTPUT_NAME: report }),
  );
  return playwrightTally(readJson(report), code);
}

/**
 * @param {any} report
 * @param {number} code
 * @returns {Tally}
 */
export function playwrightTally(report, code) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {};
  return judged({ passed: expected, failed: unexpected + flaky, skipped }, code);
}

/**
 * A runner that failed without naming a test (a file that cannot be loaded, a crash, no test found) is one failure.
 * @param {Tally} tally
 * @param {number} code
 */
function judged(tally, code) {
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

/** @param {string} name */
function freshReport(name) {
  const report = inProjectCache('reports', `${name}.json`);
  rmSync(report, { force: true });
  return report;
}

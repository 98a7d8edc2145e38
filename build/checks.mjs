import { readdirSync } from 'node:fs';
import { runInBackground } from './shared/child.mjs';
import { inProject, inProjectCache, projectRoot } from './shared/paths.mjs';

/**
 * @typedef {object} CheckResult
 * @property {string} name
 * @property {boolean} isPassed
 * @property {number} seconds
 * @property {string} output what the tool said
 */

const folders = ['src-main', 'src-shared', 'src-renderer', 'src-preload', 'plugins', 'test', 'build'];
const atOnce = 2;

/** Every check as the script of its tool and the arguments; the slowest come first. */
export function checks() {
  const compilers = readdirSync(projectRoot)
    .map((file) => /^tsconfig\.(?!base\.)(\w+)\.json$/.exec(file)?.[1])
    .filter((name) => name !== undefined);
  return [
    check('eslint', 'eslint/bin/eslint.js', ['--max-warnings', '0', '.']),
    ...compilers.map((name) =>
      check(`tsc ${name}`, 'typescript/bin/tsc', [
        ...['-p', `tsconfig.${name}.json`, '--pretty', 'false'],
        ...['--incremental', '--tsBuildInfoFile', inProjectCache('tsc', `${name}.tsbuildinfo`)],
      ]),
    ),
    check('prettier', 'prettier/bin/prettier.cjs', [
      ...['--check', '--log-level', 'warn', '.'],
      ...['--cache', '--cache-location', inProjectCache('prettier')],
    ]),
    check('dependency-cruiser', 'dependency-cruiser/bin/dependency-cruise.mjs', [
      '--no-progress',
      ...folders,
    ]),
    check('knip', 'knip/bin/knip.js', ['--no-progress']),
  ];
}

/**
 * @param {string} name
 * @param {string} script below node_modules
 * @param {readonly string[]} args
 */
const check = (name, script, args) => ({ name, script: inProject('node_modules', script), args });

/**
 * Runs all checks, two at a time.
 * @param {(result: CheckResult) => void} onResult
 * @returns {Promise<CheckResult[]>}
 */
export async function runChecks(onResult) {
  const waiting = checks();
  /** @type {CheckResult[]} */
  const results = [];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const startedAtMs = performance.now();
      const { code, output } = await runInBackground(process.execPath, [next.script, ...next.args]);
      const seconds = (performance.now() - startedAtMs) / 1000;
      const result = { name: next.name, isPassed: code === 0, seconds, output };
      results.push(result);
      onResult(result);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return results;
}

/** One line for a check that passed; with the tool's words when it did not. @param {CheckResult} result */
export function describeCheck({ name, isPassed, seconds, output }) {
  const line = `${isPassed ? 'ok    ' : 'FAILED'}  ${name.padEnd(20)} ${seconds.toFixed(1).padStart(6)} s`;
  return isPassed ? line : `${line}\n${output.replaceAll(/^/gm, '        ')}`;
}

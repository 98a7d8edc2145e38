import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readJson, writeJson } from '../shared/json-file.mjs';
import { inProject, inProjectCache } from '../shared/paths.mjs';
import { Problem } from '../shared/problem.mjs';
import { runCommand } from '../shared/run-command.mjs';

const sources = [
  'src-main',
  'src-preload',
  'src-renderer',
  'src-shared',
  'plugins',
  'resources/icons',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
];
const products = [
  'out/main/desktop.js',
  'out/main/headless.js',
  'out/preload/index.cjs',
  'out/renderer/index.html',
];

/**
 * Builds the application when a source has changed since the last build. @param {(line: string) => void} say
 */
export function ensureAppBuild(say) {
  const stamp = inProjectCache('app-build.json');
  const mark = sourceMark(sources.map((name) => inProject(name)));
  if (readJson(stamp)?.mark === mark && products.every((name) => existsSync(inProject(name)))) return;
  say('building the application ...');
  const result = runCommand(process.execPath, [
    inProject('node_modules/electron-vite/bin/electron-vite.js'),
    'build',
  ]);
  if (result.code !== 0) throw new Problem(`the build failed:\n${result.output.slice(-4000)}`);
  writeJson(stamp, { mark });
}

/**
 * A mark that changes with the time or size of any file below the given paths. Tests are no part of the application.
 * @param {readonly string[]} paths
 */
export function sourceMark(paths) {
  const hash = createHash('sha256');
  for (const path of paths.filter((candidate) => existsSync(candidate))) addTo(hash, path);
  return hash.digest('hex');
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} path
 */
function addTo(hash, path) {
  const info = statSync(path);
  if (info.isDirectory()) {
    for (const name of readdirSync(path).sort()) addTo(hash, join(path, name));
  } else if (!/\.test\.tsx?$/.test(path)) {
    hash.update(`${path}\0${info.mtimeMs}\0${info.size}\n`);
  }
}

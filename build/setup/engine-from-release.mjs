import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { download } from '../shared/download.mjs';
import { sha256Of } from '../shared/hash-file.mjs';
import { Problem } from '../shared/problem.mjs';
import { runCommand } from '../shared/run-command.mjs';
import { unzip } from '../shared/unzip.mjs';

/**
 * Fetches an engine from the release page of its own project.
 * @param {import('./engine-pins.mjs').EnginePin} pin
 * @param {string} platform
 * @param {string} binary the path to make
 * @returns {Promise<string>} where it came from
 */
export async function engineFromRelease(pin, platform, binary) {
  const program = pin.program ?? 'restic';
  const asset = pin.release[platform];
  if (!asset) throw new Problem(`no pinned release of ${program} ${pin.version} for ${platform}`);
  const url = `https://github.com/${program}/${program}/releases/download/v${pin.version}/${asset.file}`;
  const content = await download(url);
  if (sha256Of(content) !== asset.sha256)
    throw new Problem(`${asset.file} does not have its pinned checksum`);
  const archive = `${binary}.${asset.file.split('.').pop()}`;
  writeFileSync(archive, content);
  if (archive.endsWith('.zip')) unzip(archive, join(binary, '..'), (name) => nameFor(name, binary));
  else decompressBzip2(archive, binary);
  rmSync(archive);
  return `release asset ${asset.file} (sha256 ${asset.sha256})`;
}

/**
 * @param {string} name
 * @param {string} binary
 */
const nameFor = (name, binary) => {
  const wanted = binary.split(/[\\/]/).pop() ?? '';
  const last = name.split('/').pop() ?? '';
  return last === wanted || (last.endsWith('.exe') && wanted.endsWith('.exe')) ? wanted : undefined;
};

/**
 * @param {string} archive
 * @param {string} binary
 */
function decompressBzip2(archive, binary) {
  const result = runCommand('sh', ['-c', 'bzip2 -dc "$1" > "$2"', 'sh', archive, binary]);
  if (result.code !== 0) throw new Problem(`could not unpack ${archive}: ${result.output}`, 'Install bzip2.');
}

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sha256Of } from '../shared/hash-file.mjs';
import { engineFromRelease } from './engine-from-release.mjs';

const engine = 'the engine '.repeat(1000);
const packed = execFileSync('bzip2', ['-c'], { input: engine });
const asset = { file: 'restic_1.2.3_linux_amd64.bz2', sha256: sha256Of(packed) };
const pin = { version: '1.2.3', release: { 'linux-x64': asset }, debian: {} };

/** Lets the release page answer with these bytes; returns the addresses that were asked for. */
function answerWith(body: Buffer, status = 200) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (url: string) => {
    asked.push(url);
    return Promise.resolve(new Response(new Uint8Array(body), { status }));
  });
  return asked;
}

const newBinary = () => join(mkdtempSync(join(tmpdir(), 'release-test-')), 'restic');

afterEach(() => void vi.unstubAllGlobals());

describe('an engine from the release page', () => {
  it('is unpacked, and nothing else is left beside it', async () => {
    const asked = answerWith(packed);
    const binary = newBinary();
    await expect(engineFromRelease(pin, 'linux-x64', binary)).resolves.toContain(asset.sha256);
    expect(readFileSync(binary, 'utf8')).toBe(engine);
    expect(readdirSync(join(binary, '..'))).toEqual(['restic']);
    expect(asked).toEqual([
      'https://github.com/restic/restic/releases/download/v1.2.3/restic_1.2.3_linux_amd64.bz2',
    ]);
  });

  it('is refused when its checksum is not the pinned one', async () => {
    answerWith(Buffer.from('something else'));
    const binary = newBinary();
    await expect(engineFromRelease(pin, 'linux-x64', binary)).rejects.toThrow('pinned checksum');
    expect(readdirSync(join(binary, '..'))).toEqual([]);
  });

  it('is refused when the page answers with an error', async () => {
    answerWith(Buffer.from('not found'), 404);
    await expect(engineFromRelease(pin, 'linux-x64', newBinary())).rejects.toThrow('404');
  });

  it('is not asked for on a platform without a pin', async () => {
    const asked = answerWith(packed);
    await expect(engineFromRelease(pin, 'win32-arm64', newBinary())).rejects.toThrow('no pinned release');
    expect(asked).toEqual([]);
  });
});

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sha256Of } from '../shared/hash-file.mjs';
import { cachedEngineFolder, verifiedEngine } from './engine-files.mjs';
import { shippedEngine } from './engine-pins.mjs';

function folderWith(binary: string, note: unknown) {
  const folder = mkdtempSync(join(tmpdir(), 'engine-test-'));
  writeFileSync(join(folder, 'restic'), binary);
  writeFileSync(join(folder, 'engine.json'), JSON.stringify(note));
  return folder;
}

describe('an engine in a folder', () => {
  const note = { version: '0.19.1', sha256: sha256Of('binary'), source: 'test' };

  it('is the one that its note describes', () => {
    expect(verifiedEngine(folderWith('binary', note), 'linux-x64')).toEqual(note);
  });

  it('is not trusted when a byte has changed, or without a note', () => {
    expect(verifiedEngine(folderWith('binarY', note), 'linux-x64')).toBeUndefined();
    expect(verifiedEngine(folderWith('binary', {}), 'linux-x64')).toBeUndefined();
    expect(verifiedEngine(folderWith('binary', note), 'win32-x64')).toBeUndefined();
  });

  it('lies in another cache folder as soon as a pin changes', () => {
    const changed = { ...shippedEngine, release: { 'linux-x64': { file: 'restic', sha256: '0' } } };
    const folders = [shippedEngine, changed].map((pin) => cachedEngineFolder(pin, 'linux-x64'));
    expect(folders[0]).not.toBe(folders[1]);
  });
});

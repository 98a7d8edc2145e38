import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolderOnce } from './fresh-folder.mjs';

const write = (text: string) => (folder: string) => writeFileSync(join(folder, 'file'), text);

describe('makeFolderOnce', () => {
  it('puts a filled folder in place and leaves nothing else behind', async () => {
    const parent = mkdtempSync(join(tmpdir(), 'folder-test-'));
    await makeFolderOnce(join(parent, 'engine'), write('done'));
    expect(readdirSync(parent)).toEqual(['engine']);
    expect(readFileSync(join(parent, 'engine', 'file'), 'utf8')).toBe('done');
  });

  it('leaves no half-filled folder when filling fails', async () => {
    const parent = mkdtempSync(join(tmpdir(), 'folder-test-'));
    const fail = (folder: string) => {
      write('half')(folder);
      throw new Error('checksum');
    };
    await expect(makeFolderOnce(join(parent, 'engine'), fail)).rejects.toThrow('checksum');
    expect(readdirSync(parent)).toEqual([]);
  });

  it('keeps the folder of whoever finished first', async () => {
    const parent = mkdtempSync(join(tmpdir(), 'folder-test-'));
    await makeFolderOnce(join(parent, 'engine'), write('first'));
    await makeFolderOnce(join(parent, 'engine'), write('second'));
    expect(readFileSync(join(parent, 'engine', 'file'), 'utf8')).toBe('first');
  });
});

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { look } from './look.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'timelocker-look-'));
});
afterEach(() => rm(root, { recursive: true }));

describe('Looking at a folder for a repository', () => {
  it('knows free and total bytes of a folder that can be made', async () => {
    const seen = await look(join(root, 'TimeLocker'));
    expect(seen).toMatchObject({ finding: 'empty', fault: null });
    expect(seen.freeBytes).toBeGreaterThan(0);
    expect(seen.totalBytes).toBeGreaterThan(seen.freeBytes ?? Infinity);
  });

  it('takes what systems put on every disk for nothing', async () => {
    await mkdir(join(root, 'lost+found'));
    await mkdir(join(root, 'System Volume Information'));
    await writeFile(join(root, '.DS_Store'), '');
    expect((await look(root)).finding).toBe('empty');
  });

  it('does not take a lone file named config for a repository', async () => {
    await writeFile(join(root, 'config'), '');
    await writeFile(join(root, 'keys'), '');
    await writeFile(join(root, 'data'), '');
    expect((await look(root)).finding).toBe('occupied');
  });

  it('calls a file in the way occupied, and a path below a file absent', async () => {
    await writeFile(join(root, 'TimeLocker'), '');
    expect(await look(join(root, 'TimeLocker'))).toMatchObject({
      finding: 'occupied',
      fault: { code: 'repository.folder-not-empty' },
    });
    expect((await look(join(root, 'TimeLocker', 'a', 'b'))).finding).toBe('absent');
  });
});

import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAsset } from './find-asset.ts';

let place: string;
let folder: string;

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'timelocker-assets-'));
  folder = join(place, 'renderer');
  await mkdir(join(folder, 'assets'), { recursive: true });
  await writeFile(join(folder, 'index.html'), 'page');
  await writeFile(join(folder, 'assets', 'index-B1_x.js'), 'code');
  await writeFile(join(folder, 'assets', 'notes.txt'), 'a kind that is not served');
  await writeFile(join(folder, '.hidden.html'), 'hidden');
  await mkdir(join(folder, 'folder.html'));
  await writeFile(join(place, 'secret.html'), 'outside');
  await mkdir(join(place, 'renderer-2'));
  await writeFile(join(place, 'renderer-2', 'secret.html'), 'outside, beside');
  await symlink(join(place, 'secret.html'), join(folder, 'link.html'));
  await symlink('../renderer-2', join(folder, 'linked'));
  await symlink('assets/index-B1_x.js', join(folder, 'inside.js'));
});

afterAll(async () => {
  await rm(place, { recursive: true });
});

describe('The files behind timelocker://app', () => {
  it.each([
    ['timelocker://app/index.html', 'index.html', 'text/html; charset=utf-8'],
    ['timelocker://app/index.html#/home?x=1', 'index.html', 'text/html; charset=utf-8'],
    ['timelocker://app/assets/index-B1_x.js', 'assets/index-B1_x.js', 'text/javascript; charset=utf-8'],
    ['timelocker://app/inside.js', 'assets/index-B1_x.js', 'text/javascript; charset=utf-8'],
  ])('%s is served', async (address, file, contentType) => {
    expect(await findAsset(folder, address)).toEqual({ file: join(folder, file), contentType });
  });

  it.each([
    'timelocker://app/',
    'timelocker://app',
    'timelocker://app/absent.html',
    'timelocker://app/folder.html',
    'timelocker://app/assets',
    'timelocker://app/assets/notes.txt',
    'timelocker://app/.hidden.html',
    'timelocker://app/link.html',
    'timelocker://app/linked/secret.html',
    'timelocker://app/../secret.html',
    'timelocker://app/assets/../../secret.html',
    'timelocker://app/..%2fsecret.html',
    'timelocker://app/%2e%2e/secret.html',
    'timelocker://app/%2e%2e%2fsecret.html',
    'timelocker://app/%252e%252e/secret.html',
    'timelocker://app/..\\secret.html',
    'timelocker://app/..%5csecret.html',
    'timelocker://app//etc/passwd',
    'timelocker://app/index.html%00.js',
    'timelocker://app/index.html/',
    'timelocker://app/C:/secret.html',
    'timelocker://other/index.html',
    'timelocker://app.evil/index.html',
    'timelocker://user@app/index.html',
    'timelocker://user:pass@app/index.html',
    'timelocker://app:80/index.html',
    'file:///etc/passwd',
    'http://app/index.html',
    'timelocker:index.html',
    'no address',
    '',
  ])('%j is not', async (address) => {
    expect(await findAsset(folder, address)).toBeNull();
  });
});

import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../test/helpers/temporary-folder.ts';
import { openChildRecords } from './child-records.ts';

const record = { key: 'r1', purpose: 'backup', recovery: 'full', pid: 17, startTime: 'boot:99' } as const;

test('a record stands on disk until it is removed, for us alone to read', async () => {
  const directory = join(temporaryFolder(), 'run', 'children');
  const records = openChildRecords(directory);
  expect(await records.list()).toEqual([]);
  await records.put('a', record);
  expect(await openChildRecords(directory).list()).toEqual([{ ...record, id: 'a' }]);
  const [file] = readdirSync(directory);
  expect(statSync(join(directory, file ?? '')).mode & 0o777).toBe(0o600);
  expect(statSync(directory).mode & 0o777).toBe(0o700);
  await records.remove('a');
  await records.remove('a');
  expect(await records.list()).toEqual([]);
});

test('the mark of a key rises and never falls until it is cleared', async () => {
  const records = openChildRecords(temporaryFolder());
  expect(await records.markOf('r1')).toBe('none');
  await records.raiseMark('r1', 'full');
  await records.raiseMark('r1', 'light');
  await records.raiseMark('r2', 'none');
  expect([await records.markOf('r1'), await records.markOf('r2')]).toEqual(['full', 'none']);
  expect(await records.markedKeys()).toEqual(['r1']);
  await records.clearMark('r1');
  expect(await records.markOf('r1')).toBe('none');
});

test('a key may hold anything, it never becomes a path', async () => {
  const directory = temporaryFolder();
  const records = openChildRecords(directory);
  await records.raiseMark('../../etc/\u0000passwd', 'light');
  expect(await records.markedKeys()).toEqual(['../../etc/\u0000passwd']);
  expect(readdirSync(directory).length).toBe(1);
});

test('junk in the folder is passed over', async () => {
  const directory = temporaryFolder();
  const records = openChildRecords(directory);
  await records.put('good', record);
  writeFileSync(join(directory, 'bad.child.json'), '{"key":');
  writeFileSync(join(directory, 'newer.child.json'), '{"version":9}');
  writeFileSync(join(directory, 'x.recovery.json'), '[]');
  expect((await records.list()).map(({ id }) => id)).toEqual(['good']);
  expect(await records.markedKeys()).toEqual([]);
  expect(readFileSync(join(directory, 'good.child.json'), 'utf8')).toContain('boot:99');
});

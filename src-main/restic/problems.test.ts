import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src-shared/model/job.ts';
import { decodeLine } from './message.ts';
import { createProblemLog, problemIn } from './problems.ts';

/** Lines as restic 0.18.0 and 0.19.1 wrote them. */
const samples: readonly (readonly [string, 'backup' | 'restore', Partial<Problem>])[] = [
  [
    '{"message_type":"error","error":{"message":"open /x/secret/f: permission denied"},"during":"archival","item":"/x/secret/f"}',
    'backup',
    { path: '/x/secret/f', cause: 'permission-denied' },
  ],
  [
    '{"message_type":"error","error":{"message":"openfile for readdirnames failed: open /x/priv: permission denied"},"during":"scan","item":"/x/priv"}',
    'backup',
    { path: '/x/priv', cause: 'permission-denied' },
  ],
  ['/nope1 does not exist, skipping', 'backup', { path: '/nope1', cause: 'missing' }],
  [
    '{"message_type":"error","error":{"message":"lstat /x/a: no such file or directory"},"during":"archival","item":"/x/a"}',
    'backup',
    { path: '/x/a', cause: 'vanished' },
  ],
  [
    '{"message_type":"error","error":{"message":"read /x/a: input/output error"},"during":"archival","item":"/x/a"}',
    'backup',
    { path: '/x/a', cause: 'read-error' },
  ],
  [
    '{"message_type":"error","error":{"message":"/: tree b70bf81726877f66229b891defe7f607484e14ad6fcd39c9ef2708ffe41c4214 is not known; the repository could be damaged, run `repair index` to try to repair it"},"during":"archival","item":"/"}',
    'backup',
    { path: '/', cause: 'damaged' },
  ],
  [
    '{"message_type":"error","error":{"message":"write /tm/d/2: no space left on device"},"during":"restore","item":"/d/2"}',
    'restore',
    { path: '/d/2', cause: 'no-space' },
  ],
  [
    '{"message_type":"error","error":{"message":"decrypting blob \\u003cdata/cab3d293\\u003e from pack 1ab8 failed: ciphertext verification failed"},"during":"restore","item":"/d/1"}',
    'restore',
    { path: '/d/1', cause: 'damaged' },
  ],
  [
    '{"message_type":"error","error":{"message":"ReadFull(\\u003cdata/1ab8a1110f\\u003e): open /dam/data/1a/1ab8: no such file or directory"},"during":"restore","item":"/d/1"}',
    'restore',
    { path: '/d/1', cause: 'damaged' },
  ],
  [
    '{"message_type":"error","error":{"message":"mkdir /rod/tmp: permission denied"},"during":"restore","item":"/tmp"}',
    'restore',
    { path: '/tmp', cause: 'permission-denied' },
  ],
  [
    String.raw`{"message_type":"error","error":{"message":"open: Access is denied."},"during":"archival","item":"\\\\?\\C:\\Users\\a"}`,
    'backup',
    { path: String.raw`C:\Users\a`, cause: 'permission-denied' },
  ],
];

describe('problems', () => {
  test.each(samples)('%s', (line, during, expected) => {
    expect(problemIn(decodeLine(line), during)).toMatchObject(expected);
  });

  test.each([
    '{"message_type":"status","percent_done":0.5}',
    'Save(<lock/f89c3d1f60>) returned error, retrying after 1.4s: read-only file system',
    'unable to open cache: mkdir /x: permission denied',
  ])('is none: %s', (line) => {
    expect(problemIn(decodeLine(line), 'backup')).toBeUndefined();
  });

  test('each path is told once, though restic meets it while scanning and while reading', () => {
    const told: Problem[] = [];
    const log = createProblemLog((problem) => told.push(problem));
    const problem: Problem = { path: '/a', cause: 'permission-denied', detail: '' };
    log.add(problem);
    log.add({ ...problem });
    log.add({ ...problem, path: '/b' });
    expect(told.map(({ path }) => path)).toEqual(['/a', '/b']);
    expect(log.count).toBe(2);
    expect(log.areAll('permission-denied')).toBe(true);
    expect(log.areAll('vanished')).toBe(false);
  });
});

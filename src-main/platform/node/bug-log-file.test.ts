import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBugLogFile } from './bug-log-file.ts';

let place: string;
const now = (): Date => new Date('2026-11-22T12:00:00.000Z');

beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'timelocker-bugs-'));
});
afterEach(async () => {
  await rm(place, { recursive: true });
});

describe('The log of bugs', () => {
  it('keeps time, place and stack in a file of its owner alone', async () => {
    const file = join(place, 'logs', 'app.log');
    createBugLogFile(file, now)('plans.save', new TypeError('no such thing'));
    expect(await readFile(file, 'utf8')).toMatch(
      /^2026-11-22T12:00:00\.000Z plans\.save: TypeError: no such thing\n\s+at .*bug-log-file\.test\.ts/u,
    );
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it.each([
    'could not open rest:https://anna:canary@host/repo',
    'RESTIC_PASSWORD=canary',
    '{"passphrase":"canary"}',
    "token: 'canary'",
  ])('leaves secrets out of %j', async (message) => {
    const file = join(place, 'app.log');
    createBugLogFile(file, now)('x', new Error(message));
    expect(await readFile(file, 'utf8')).not.toContain('canary');
  });

  it('does not grow without end', async () => {
    const file = join(place, 'app.log');
    await writeFile(file, 'x'.repeat(1024 * 1024 + 1));
    createBugLogFile(file, now)('x', 'y'.repeat(20_000));
    expect((await stat(file)).size).toBeLessThan(9000);
    expect((await readdir(place)).sort()).toEqual(['app.log', 'app.log.1']);
  });

  it('says nothing when it cannot write', () => {
    expect(() => {
      createBugLogFile(join(place, 'app.log', 'in', 'a', 'file'), now)('x', 'y');
      createBugLogFile(place, now)('x', 'y');
    }).not.toThrow();
  });
});

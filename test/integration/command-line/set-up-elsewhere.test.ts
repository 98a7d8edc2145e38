import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runCommandLine } from '../../../src-main/command-line/index.ts';
import { bundledRepositoryTypes } from '../../../src-main/hosts/bundled-manifests.ts';
import { done } from '../../../src-shared/model/fault.ts';
import { makePlace, openAt, type FrontEnd, type Place } from '../../helpers/core.ts';
import { serverPassword, serverUser } from '../../helpers/servers/credentials.ts';
import { startRcloneServer } from '../../helpers/servers/rclone-serve.ts';
import { startSshServer } from '../../helpers/servers/sshd.ts';

interface Said {
  readonly code: number;
  readonly out: string;
}

/** Runs the words of a command line against a core in this process. */
async function run(
  { core }: FrontEnd,
  place: Place,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Said> {
  let out = '';
  const { signal } = new AbortController();
  const code = await runCommandLine({
    words: [...words, '--json'],
    version: '0',
    environment,
    workingFolder: place.folder,
    repositoryTypes: bundledRepositoryTypes(),
    signal,
    streams: { out: (text) => (out += text), error: () => undefined, isErrorTerminal: false },
    connect: () =>
      Promise.resolve(
        done({
          client: {
            call: (name, input) => core.call(name, input, signal) as never,
            subscribe: core.subscribe,
          },
          close: () => Promise.resolve(),
        }),
      ),
  });
  return { code, out };
}

const environment = { PATH: process.env['PATH'] ?? '' };

function startedPlace(): Place {
  const place = makePlace();
  writeFileSync(join(place.source, 'letter.txt'), 'to anna');
  return place;
}

test('setup makes a repository on a REST server, with the password from the environment, and backup fills it', async () => {
  const server = await startRcloneServer('restic');
  onTestFinished(server.stop);
  const place = startedPlace();
  const frontEnd = await openAt(place, { environment });
  const words = ['setup', '--folder', place.source, '--to-type', 'repository-rest'];
  const there = ['--url', `${server.url}/anna`, '--user', serverUser];
  const refused = await run(frontEnd, place, [...words, ...there], { TIMELOCKER_SECRET_PASSWORD: 'wrong' });
  expect(refused.code).toBe(1);
  expect(refused.out).toContain('repository.credentials-refused');
  const made = await run(frontEnd, place, [...words, ...there], {
    TIMELOCKER_SECRET_PASSWORD: serverPassword,
  });
  expect(made).toMatchObject({ code: 0 });
  expect(await run(frontEnd, place, ['backup'])).toMatchObject({ code: 0 });
  expect((await run(frontEnd, place, ['ls', 'latest', place.source])).out).toContain('letter.txt');
  for (const file of ['settings.json', 'secrets.json'])
    expect(readFileSync(join(place.home, file), 'utf8')).not.toContain(serverPassword);
});

test('setup on an SFTP server shows the fingerprint first, and goes on once it is named', async () => {
  const server = await startSshServer();
  onTestFinished(server.stop);
  const place = startedPlace();
  const key = join(place.folder, 'id');
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', key]);
  server.admit(readFileSync(`${key}.pub`, 'utf8'));
  mkdirSync(join(server.folder, 'anna'));
  const frontEnd = await openAt(place, { environment });
  const words = [
    ...['setup', '--folder', place.source, '--to-type', 'repository-sftp', '--host', '127.0.0.1'],
    ...['--port', String(server.port), '--user', server.user, '--private-key-from', key],
    ...['--path', join(server.folder, 'anna/repository')],
  ];
  const asked = await run(frontEnd, place, words);
  expect(asked.code).toBe(1);
  const fingerprint = /SHA256:[A-Za-z0-9+/]{43}/u.exec(asked.out)?.[0] ?? '';
  expect(
    execFileSync('ssh-keygen', ['-l', '-f', '-'], { input: server.hostKey(), encoding: 'utf8' }),
  ).toContain(fingerprint);
  expect(await run(frontEnd, place, [...words, '--fingerprint', fingerprint])).toMatchObject({ code: 0 });
  expect(await run(frontEnd, place, ['backup'])).toMatchObject({ code: 0 });
  await server.changeHostKey();
  expect((await run(frontEnd, place, ['backup'])).code).toBe(1);
});

test('a place that is not named, an unknown kind and an unknown option are refused before anything is made', async () => {
  const place = startedPlace();
  const frontEnd = await openAt(place, { environment });
  const words = ['setup', '--folder', place.source];
  expect((await run(frontEnd, place, words)).code).toBe(2);
  expect((await run(frontEnd, place, [...words, '--to', 'r', '--to-type', 'repository-s3'])).code).toBe(2);
  expect((await run(frontEnd, place, [...words, '--to-type', 'repository-moon'])).out).toContain(
    'plugin.unknown-type',
  );
  expect((await run(frontEnd, place, [...words, '--to-type', 'repository-s3', '--moon', '1'])).code).toBe(2);
  const half = await run(frontEnd, place, [...words, '--to-type', 'repository-s3', '--bucket', 'backups']);
  expect(half.out).toContain('plugin.settings-invalid');
  expect(frontEnd.core.readModel().repositories).toEqual([]);
});

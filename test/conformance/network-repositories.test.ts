import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { plugin as rclone } from '../../plugins/repository-rclone/index.ts';
import { plugin as rest } from '../../plugins/repository-rest/index.ts';
import { plugin as s3 } from '../../plugins/repository-s3/index.ts';
import { plugin as sftp } from '../../plugins/repository-sftp/index.ts';
import type { Plugin, RepositoryType, SettingsValue } from '../../src-shared/plugin-sdk/index.ts';
import { serverPassword, serverUser } from '../helpers/servers/credentials.ts';
import { startRcloneServer, type RcloneServer } from '../helpers/servers/rclone-serve.ts';
import { startS3Server, type S3Server } from '../helpers/servers/s3.ts';
import { startSambaServer, type SambaServer } from '../helpers/servers/samba.ts';
import { freePort } from '../helpers/servers/server-process.ts';
import { startSshServer, type SshServer } from '../helpers/servers/sshd.ts';
import { lentTools } from './lent-tools.ts';
import { describeRepositoryType, type RepositoryTypeSample } from './repository-type.ts';

const lent = lentTools();

function typeOf(plugin: Plugin, id: string): RepositoryType {
  const type = plugin.repositoryTypes?.find((candidate) => candidate.id === id);
  if (type === undefined) throw new Error(`no type ${id}`);
  return type;
}

let made = 0;
/** A folder on the server that no other test has. */
const newName = (): string => `place-${String((made += 1))}`;

const everything = (folder: string): Promise<string> =>
  Promise.resolve(JSON.stringify(readdirSync(folder, { recursive: true }).sort()));

interface Server {
  readonly port: number;
  readonly folder: string;
  readonly stop: () => Promise<void>;
}

/** One server for all tests of a type, and a port on which nobody listens. */
function serverFor<Running extends Server>(
  start: () => Promise<Running>,
): { running: Running; closedPort: number } {
  const held = {} as { running: Running; closedPort: number };
  beforeAll(async () => {
    held.running = await start();
    held.closedPort = await freePort();
  });
  afterAll(() => held.running.stop());
  return held;
}

const common = { lent, occupiedPlace: null, absentCode: 'repository.port-closed' } as const;

const keyFolder = mkdtempSync(join(tmpdir(), 'timelocker-key-'));
execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(keyFolder, 'id')]);
afterAll(() => {
  rmSync(keyFolder, { recursive: true });
});

const ssh = serverFor<SshServer>(async () => {
  const server = await startSshServer();
  server.admit(readFileSync(join(keyFolder, 'id.pub'), 'utf8'));
  return server;
});
describeRepositoryType('repository-sftp', (): RepositoryTypeSample => {
  const place = (port: number): SettingsValue => ({
    host: '127.0.0.1',
    port,
    user: ssh.running.user,
    path: join(ssh.running.folder, newName()),
    hostKey: ssh.running.hostKey(),
  });
  return {
    ...common,
    type: typeOf(sftp, 'repository-sftp'),
    secrets: { privateKey: readFileSync(join(keyFolder, 'id'), 'utf8') },
    newPlace: () => Promise.resolve(place(ssh.running.port)),
    absentPlace: () => Promise.resolve(place(ssh.closedPort)),
    invalid: [
      { settings: {}, field: 'host' },
      { settings: { host: '-oProxyCommand=x', user: 'a', path: '/r' }, field: 'host' },
      { settings: { host: 'nas', user: '-l', path: '/r' }, field: 'user' },
      { settings: { host: 'nas', user: 'a', path: '/r', port: 0 }, field: 'port' },
      { settings: { host: 'nas', user: 'a', path: '/r', hostKey: 'x\nother y' }, field: 'hostKey' },
      { settings: { host: 'nas', user: 'a', path: '/r', privateKey: 'secret' }, field: 'privateKey' },
    ],
    fingerprint: () => everything(ssh.running.folder),
  };
});

const restServer = serverFor<RcloneServer>(() => startRcloneServer('restic'));
describeRepositoryType('repository-rest', (): RepositoryTypeSample => {
  const place = (port: number): SettingsValue => ({
    url: `http://127.0.0.1:${String(port)}/${newName()}`,
    user: serverUser,
  });
  return {
    ...common,
    type: typeOf(rest, 'repository-rest'),
    secrets: { password: serverPassword },
    newPlace: () => Promise.resolve(place(restServer.running.port)),
    absentPlace: () => Promise.resolve(place(restServer.closedPort)),
    invalid: [
      { settings: {}, field: 'url' },
      { settings: { url: 'ftp://nas/' }, field: 'url' },
      { settings: { url: 'https://anna:secret@nas/' }, field: 'url' },
    ],
    fingerprint: () => everything(restServer.running.folder),
  };
});

const s3Server = serverFor<S3Server & Server>(async () => {
  const server = await startS3Server();
  return { ...server, port: Number(new URL(server.url).port), folder: '', stop: server.kill };
});
describeRepositoryType('repository-s3', (): RepositoryTypeSample => {
  const place = (port: number): SettingsValue => ({
    endpoint: `http://127.0.0.1:${String(port)}`,
    bucket: newName(),
    path: 'backups/anna',
    accessKeyId: serverUser,
    bucketLookup: 'path',
  });
  return {
    ...common,
    type: typeOf(s3, 'repository-s3'),
    secrets: { secretAccessKey: serverPassword },
    newPlace: () => Promise.resolve(place(s3Server.running.port)),
    absentPlace: () => Promise.resolve(place(s3Server.closedPort)),
    invalid: [
      { settings: {}, field: 'endpoint' },
      { settings: { ...place(1), bucket: 'a/b' }, field: 'bucket' },
      { settings: { ...place(1), bucketLookup: 'somewhere' }, field: 'bucketLookup' },
      { settings: { ...place(1), endpoint: 'https://key:secret@host' }, field: 'endpoint' },
    ],
    fingerprint: () => Promise.resolve(JSON.stringify(s3Server.running.names())),
  };
});

const davServer = serverFor<RcloneServer>(() => startRcloneServer('webdav'));
describeRepositoryType('repository-rclone-webdav', (): RepositoryTypeSample => {
  const place = (port: number): SettingsValue => ({
    url: `http://127.0.0.1:${String(port)}`,
    path: newName(),
    user: serverUser,
  });
  return {
    ...common,
    type: typeOf(rclone, 'repository-rclone-webdav'),
    secrets: { password: serverPassword },
    newPlace: () => Promise.resolve(place(davServer.running.port)),
    absentPlace: () => Promise.resolve(place(davServer.closedPort)),
    invalid: [
      { settings: {}, field: 'url' },
      { settings: { ...place(1), url: 'dav://nas' }, field: 'url' },
      { settings: { ...place(1), vendor: 'someone' }, field: 'vendor' },
    ],
    fingerprint: () => everything(davServer.running.folder),
  };
});

const samba = serverFor<SambaServer>(startSambaServer);
describeRepositoryType('repository-rclone-smb', (): RepositoryTypeSample => {
  const place = (port: number): SettingsValue => ({
    host: '127.0.0.1',
    port,
    share: 'backups',
    path: newName(),
    user: samba.running.user,
  });
  return {
    ...common,
    type: typeOf(rclone, 'repository-rclone-smb'),
    secrets: { password: serverPassword },
    newPlace: () => Promise.resolve(place(samba.running.port)),
    absentPlace: () => Promise.resolve(place(samba.closedPort)),
    invalid: [
      { settings: {}, field: 'host' },
      { settings: { host: 'nas', share: 'a/b', path: 'r', user: 'a' }, field: 'share' },
    ],
    fingerprint: () => everything(samba.running.folder),
  };
});

import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { bundledPlugins } from '../../../src-main/hosts/bundled-plugins.ts';
import type {
  Need,
  RepositoryProbe,
  RepositoryType,
  SettingsValue,
} from '../../../src-shared/plugin-sdk/index.ts';
import { lentTools } from '../../conformance/lent-tools.ts';
import { pluginContext } from '../../conformance/plugin-context.ts';
import { faultOf, valueOf } from '../../helpers/expect-outcome.ts';
import { serverPassword, serverUser } from '../../helpers/servers/credentials.ts';
import { startRcloneServer, type ServeOptions } from '../../helpers/servers/rclone-serve.ts';
import { startS3Server } from '../../helpers/servers/s3.ts';
import { startSambaServer } from '../../helpers/servers/samba.ts';
import { freePort } from '../../helpers/servers/server-process.ts';
import { startSshServer } from '../../helpers/servers/sshd.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const lent = lentTools();

function typeOf(id: string): RepositoryType {
  const type = bundledPlugins
    .flatMap((plugin) => plugin.repositoryTypes ?? [])
    .find((candidate) => candidate.id === id);
  if (type === undefined) throw new Error(`no type ${id}`);
  return type;
}

/** What a connection test of this type says: a finding, or the code of what is wrong. */
async function look(
  id: string,
  settings: SettingsValue,
  secrets: Readonly<Record<string, string>> = {},
): Promise<string> {
  const probe = valueOf(await typeOf(id).probe(settings, pluginContext({ ...lent, secrets })));
  return probe.fault?.code ?? probe.finding;
}

async function serve(
  ...[kind, options]: [kind: 'restic' | 'webdav', options?: ServeOptions]
): ReturnType<typeof startRcloneServer> {
  const server = await startRcloneServer(kind, options);
  onTestFinished(server.stop);
  return server;
}

function questionOf({ needs = [] }: RepositoryProbe): Required<Need> {
  const [need] = needs;
  if (need?.params === undefined || need.agreement === undefined) throw new Error('nothing is asked');
  return { code: need.code, params: need.params, agreement: need.agreement };
}

function newKey(): { readonly secret: string; readonly shared: string } {
  const file = join(temporaryFolder(), 'id');
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', file]);
  return { secret: readFileSync(file, 'utf8'), shared: readFileSync(`${file}.pub`, 'utf8') };
}

test('an SFTP server is trusted after its fingerprint was agreed to, and refused when it shows another', async () => {
  const server = await startSshServer();
  onTestFinished(server.stop);
  const key = newKey();
  const settings = {
    host: '127.0.0.1',
    port: server.port,
    user: server.user,
    path: join(server.folder, 'repository'),
  };
  const secrets = { privateKey: key.secret };
  const first = valueOf(await typeOf('repository-sftp').probe(settings, pluginContext({ ...lent, secrets })));
  const question = questionOf(first);
  expect(first.fault).toMatchObject({ code: 'repository.host-key-unknown' });
  expect(question).toMatchObject({ code: 'trust-host-key', agreement: { hostKey: server.hostKey() } });
  const fingerprint = question.params['fingerprint'] ?? '';
  const shown = execFileSync('ssh-keygen', ['-l', '-f', '-'], { input: server.hostKey(), encoding: 'utf8' });
  expect(shown).toContain(fingerprint);

  const trusted = { ...settings, ...question.agreement };
  expect(await look('repository-sftp', trusted, secrets)).toBe('repository.credentials-refused');
  server.admit(key.shared);
  expect(await look('repository-sftp', trusted, secrets)).toBe('empty');
  expect(await look('repository-sftp', { ...settings, fingerprint }, secrets)).toBe('empty');

  await server.changeHostKey();
  expect(await look('repository-sftp', trusted, secrets)).toBe('repository.host-key-changed');
  const recipe = valueOf(
    await typeOf('repository-sftp').recipe(trusted, pluginContext({ ...lent, secrets })),
  );
  // restic may end before it has passed on what ssh said, but nothing goes to the stranger.
  expect(['repository.host-key-changed', 'repository.unreachable']).toContain(
    faultOf(await lent.lookWithRestic(recipe)).code,
  );
  expect(readdirSync(server.folder)).toEqual([]);
});

test('a REST server says by what it refuses: login, certificate, http, name', async () => {
  const plain = await serve('restic');
  const settings = { url: `${plain.url}/anna`, user: serverUser };
  const right = { password: serverPassword };
  expect(await look('repository-rest', settings, { password: 'wrong' })).toBe(
    'repository.credentials-refused',
  );
  expect(await look('repository-rest', { ...settings, url: plain.url.replace('http', 'https') }, right)).toBe(
    'repository.not-this-kind',
  );
  expect(await look('repository-rest', { url: 'http://nas.invalid:8000/' }, right)).toBe(
    'repository.host-not-found',
  );
  const safe = await serve('restic', { hasTls: true });
  const unknown = { url: safe.url, user: serverUser };
  expect(await look('repository-rest', unknown, right)).toBe('repository.tls-not-trusted');
  expect(await look('repository-rest', { ...unknown, certificateFile: safe.certificate }, right)).toBe(
    'empty',
  );
});

test('an S3 server says by what it refuses, and one that talks nonsense is not taken for an empty place', async () => {
  const server = await startS3Server();
  onTestFinished(server.kill);
  const settings = { endpoint: server.url, bucket: 'backups', accessKeyId: serverUser, bucketLookup: 'path' };
  const right = { secretAccessKey: serverPassword };
  expect(await look('repository-s3', settings, right)).toBe('empty');
  expect(await look('repository-s3', settings, { secretAccessKey: 'wrong' })).toBe(
    'repository.credentials-refused',
  );
  expect(await look('repository-s3', { ...settings, accessKeyId: 'nobody' }, right)).toBe(
    'repository.credentials-refused',
  );
  server.setMood({ isHostile: true });
  expect(await look('repository-s3', settings, right)).toMatch(/^repository\.(not-this-kind|unreachable)$/u);
  expect(server.names()).toEqual([]);
});

test('WebDAV and SMB say by what they refuse: login, share, name', async () => {
  const dav = await serve('webdav');
  const cloud = { url: dav.url, path: 'timelocker', user: serverUser };
  expect(await look('repository-rclone-webdav', cloud, { password: 'wrong' })).toBe(
    'repository.credentials-refused',
  );
  const samba = await startSambaServer();
  onTestFinished(samba.stop);
  const share = { host: '127.0.0.1', port: samba.port, share: samba.share, path: 'r', user: samba.user };
  const right = { password: serverPassword };
  expect(await look('repository-rclone-smb', share, { password: 'wrong' })).toBe(
    'repository.credentials-refused',
  );
  expect(await look('repository-rclone-smb', { ...share, share: 'nobody' }, right)).toBe(
    'repository.container-missing',
  );
  expect(await look('repository-rclone-smb', { ...share, host: 'nas.invalid' }, right)).toBe(
    'repository.host-not-found',
  );
});

test('a cloud drive is asked with its token by environment, and an unusable token is told as such', async () => {
  const recipe = valueOf(
    await typeOf('repository-rclone-drive').recipe(
      { path: 'timelocker' },
      pluginContext({ ...lent, secrets: { token: '{"access_token":"canary-token"}' } }),
    ),
  );
  expect(JSON.stringify([recipe.location, recipe.options, recipe.files])).not.toContain('canary-token');
  expect(recipe.environment).toMatchObject({ RCLONE_CONFIG_TL_TYPE: 'drive' });
  expect(await look('repository-rclone-dropbox', { path: 'r' }, { token: 'no token at all' })).toBe(
    'repository.token-expired',
  );
});

test('the recipe of the cloud drives reaches a remote that needs no account', async () => {
  const folder = join(temporaryFolder(), 'drive');
  mkdirSync(folder);
  writeFileSync(join(folder, 'holiday.jpg'), 'somebody else’s');
  const recipe = valueOf(
    await typeOf('repository-rclone-pcloud').recipe(
      { path: 'timelocker' },
      pluginContext({ ...lent, secrets: { token: '{}' } }),
    ),
  );
  const environment = {
    ...recipe.environment,
    RCLONE_CONFIG_TL_TYPE: 'alias',
    RCLONE_CONFIG_TL_REMOTE: folder,
  };
  expect(valueOf(await lent.lookWithRestic({ ...recipe, environment }))).toBe('nothing');
});

test('Google, Swift and Azure are asked in their own way: what restic says without them tells it', async () => {
  const port = await freePort();
  const swift = {
    ...{ authUrl: `http://127.0.0.1:${String(port)}/v3`, container: 'backups' },
    ...{ user: 'anna', project: 'home' },
  };
  expect(await look('repository-swift', swift, { password: 'p' })).toBe('repository.port-closed');
  const google = { bucket: 'backups', projectId: 'home' };
  expect(await look('repository-gs', google, { credentials: 'no key file' })).toBe(
    'repository.credentials-refused',
  );
  // Debian's restic is built without Azure and says so; the released one looks for the name, which does not exist.
  const azure = { container: 'backups', accountName: 'anna', endpointSuffix: 'nobody.invalid' };
  expect(['plugin.settings-invalid', 'repository.host-not-found']).toContain(
    await look('repository-azure', azure, { accountKey: 'YWJj' }),
  );
});

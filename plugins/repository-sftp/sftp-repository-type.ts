import {
  createNetworkRepositoryType,
  done,
  failed,
  makeFault,
  settingsSchema,
  textSetting,
  whetherFree,
  type Fault,
  type Need,
  type PluginContext,
  type RepositoryProbe,
  type RepositoryRecipe,
  type RepositoryType,
  type SettingsValue,
} from '../../src-shared/plugin-sdk/index.ts';
import { fingerprintOf, knownHostsName, scanHostKey } from './host-key.ts';
import manifest from './plugin.json' with { type: 'json' };

const hostOf = (settings: SettingsValue): string => textSetting(settings, 'host');
const pathOf = (settings: SettingsValue): string =>
  textSetting(settings, 'path').replaceAll(/(?<=[^/])\/+$/gu, '');

const describePlace = (settings: SettingsValue): string =>
  `${textSetting(settings, 'user')}@${hostOf(settings)}:${pathOf(settings)}`;

const network = createNetworkRepositoryType({
  id: 'repository-sftp',
  schema: settingsSchema.parse(manifest.contributes.repositoryTypes[0]?.settings),
  describePlace,
  recipe: recipeOf,
});

/**
 * A server that is reached through SSH with a key, never with a password, which restic could not be asked for. The
 * server's identity is shown once, agreed to, and from then on the only one that is let in.
 */
export const sftpRepository: RepositoryType = {
  ...network,
  probe,
  prepareNew: async (settings, context) => {
    const seen = await probe(settings, context);
    return seen.ok ? whetherFree(seen.value, describePlace(settings)) : seen;
  },
};

async function probe(given: SettingsValue, context: PluginContext): ReturnType<RepositoryType['probe']> {
  const parsed = await network.parseSettings(given);
  if (!parsed.ok) return parsed;
  if (context.signal.aborted) return failed(makeFault('request.cancelled'));
  const settings = parsed.value;
  const shown = await scanHostKey(settings, context);
  if (!shown.ok) {
    if (shown.fault.code === 'request.cancelled') return shown;
    return done(absent(settings, shown.fault));
  }
  const doubt = doubtAbout(settings, shown.value);
  if (doubt !== null) return done(absent(settings, doubt.fault, doubt.needs));
  const pinned = { ...settings, hostKey: textSetting(settings, 'hostKey') || shown.value };
  const seen = await network.probe(pinned, context);
  // The server answered just now: what is left is that it did not let us in. ssh's own words get lost on the way.
  if (seen.ok && seen.value.fault?.code === 'repository.unreachable')
    return done({
      ...seen.value,
      fault: { ...seen.value.fault, code: 'repository.credentials-refused', retry: 'after-user' },
    });
  return seen;
}

interface Doubt {
  readonly fault: Fault;
  readonly needs?: readonly Need[];
}

/** Null when the server is the one that was agreed to. */
function doubtAbout(settings: SettingsValue, shown: string): Doubt | null {
  const params = { host: hostOf(settings), fingerprint: fingerprintOf(shown) };
  const pinned = textSetting(settings, 'hostKey');
  const expected =
    pinned === '' ? textSetting(settings, 'fingerprint').replace(/=$/u, '') : fingerprintOf(pinned);
  if (expected === params.fingerprint) return null;
  if (expected !== '') return { fault: makeFault('repository.host-key-changed', { params }) };
  return {
    fault: makeFault('repository.host-key-unknown', { params }),
    needs: [{ code: 'trust-host-key', params, agreement: { hostKey: shown } }],
  };
}

const absent = (settings: SettingsValue, fault: Fault, needs?: readonly Need[]): RepositoryProbe => ({
  finding: 'absent',
  freeBytes: null,
  totalBytes: null,
  warnings: [],
  fault,
  settings,
  ...(needs === undefined ? {} : { needs }),
});

function recipeOf(settings: SettingsValue, secrets: Readonly<Record<string, string>>): RepositoryRecipe {
  const host = hostOf(settings);
  const port = Number(settings['port']);
  const user = textSetting(settings, 'user');
  const key = secrets['privateKey']?.trim() ?? '';
  const hostKey = textSetting(settings, 'hostKey');
  const command = [
    '"{{program:ssh}}"',
    ...['-F', 'none', '-p', String(port), '-l', user],
    ...(key === '' ? [] : ['-i', '"{{file:key}}"', '-o', 'IdentitiesOnly=yes', '-o', 'IdentityAgent=none']),
    ...['-o', 'BatchMode=yes', '-o', 'PasswordAuthentication=no', '-o', 'StrictHostKeyChecking=yes'],
    ...['-o', `HostKeyAlgorithms=${algorithmsOf(hostKey)}`],
    ...['-o', `'UserKnownHostsFile="{{file:known_hosts}}"'`, '-o', 'GlobalKnownHostsFile=none'],
    ...['-o', 'ConnectTimeout=15', '-o', 'ServerAliveInterval=15', '-o', 'ServerAliveCountMax=4'],
    ...[host, '-s', 'sftp'],
  ].join(' ');
  return {
    location: `sftp:${user}@${host}:${pathOf(settings)}`,
    environment: {},
    options: [`sftp.command=${command}`],
    files: [
      { name: 'known_hosts', content: hostKey === '' ? '' : `${knownHostsName(host, port)} ${hostKey}\n` },
      ...(key === '' ? [] : [{ name: 'key', content: `${key}\n` }]),
    ],
  };
}

/** Only the kind of key that is pinned: a server may show another of its keys first. */
function algorithmsOf(hostKey: string): string {
  const [kind = ''] = hostKey.split(' ');
  if (kind === 'ssh-rsa') return 'rsa-sha2-512,rsa-sha2-256';
  return kind === '' ? 'ssh-ed25519' : kind;
}

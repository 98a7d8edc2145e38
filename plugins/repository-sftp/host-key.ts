import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import {
  done,
  failed,
  makeFault,
  textSetting,
  type Fault,
  type Outcome,
  type PluginContext,
  type SettingsValue,
} from '../../src-shared/plugin-sdk/index.ts';

/** As `ssh-keygen -l` shows it. */
export const fingerprintOf = (hostKey: string): string => {
  const [, body = ''] = hostKey.split(' ');
  const hash = createHash('sha256').update(Buffer.from(body, 'base64')).digest('base64');
  return `SHA256:${hash.replace(/=+$/u, '')}`;
};

/** What a server is called in known_hosts. */
export const knownHostsName = (host: string, port: number): string =>
  port === 22 ? host : `[${host}]:${String(port)}`;

/** The identity that the server shows now, `ssh-ed25519 AAAA…`. Faults say why there is none. */
export async function scanHostKey(settings: SettingsValue, context: PluginContext): Promise<Outcome<string>> {
  const program = await context.findProgram('ssh-keyscan');
  if (program === null)
    return failed(makeFault('plugin.program-missing', { params: { program: 'ssh-keyscan' } }));
  const host = textSetting(settings, 'host');
  const args = ['-T', '10', '-t', 'ed25519,ecdsa,rsa', '-p', String(Number(settings['port'])), '--', host];
  const stdout = await run(program, args, context.signal);
  if (context.signal.aborted) return failed(makeFault('request.cancelled'));
  const keys = stdout.split('\n').flatMap((line) => {
    const [, kind, body] = line.split(' ');
    return kind === undefined || body === undefined || line.startsWith('#') ? [] : [`${kind} ${body}`];
  });
  const preferred = keys.find((key) => key.startsWith('ssh-ed25519')) ?? keys[0];
  return preferred === undefined
    ? failed(await explainSilence(host, Number(settings['port'])))
    : done(preferred);
}

/** ssh-keyscan mostly says nothing at all: a connection of our own tells why. */
async function explainSilence(host: string, port: number): Promise<Fault> {
  const code = await connectionCode(host, port);
  const more = { params: { host }, detail: `${host}:${String(port)}: ${code}` };
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return makeFault('repository.host-not-found', more);
  if (code === 'ECONNREFUSED') return makeFault('repository.port-closed', more);
  return makeFault(code === 'connected' ? 'repository.not-this-kind' : 'repository.unreachable', more);
}

const connectionCode = (host: string, port: number): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 10_000 });
    const end = (code: string): void => {
      socket.destroy();
      resolve(code);
    };
    socket.once('connect', () => {
      end('connected');
    });
    socket.once('timeout', () => {
      end('ETIMEDOUT');
    });
    socket.once('error', (error) => {
      end('code' in error ? String(error.code) : error.message);
    });
  });

const run = (program: string, args: readonly string[], signal: AbortSignal): Promise<string> =>
  new Promise((resolve) => {
    execFile(program, [...args], { signal, timeout: 20_000, encoding: 'utf8' }, (_error, stdout) => {
      resolve(stdout);
    });
  });

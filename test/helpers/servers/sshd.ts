import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { freePort, serverFolder, startServerProcess, type ServerProcess } from './server-process.ts';

/** A real OpenSSH server that offers SFTP on a port of its own to the account of the tests. */
export interface SshServer {
  readonly port: number;
  readonly user: string;
  /** Where repositories may be made. */
  readonly folder: string;
  /** Lets this public key in. */
  readonly admit: (publicKey: string) => void;
  /** Its host key as known_hosts has it, without the name: `ssh-ed25519 AAAA…`. */
  readonly hostKey: () => string;
  /** The same address answers with another identity from now on. */
  readonly changeHostKey: () => Promise<void>;
  readonly kill: () => Promise<void>;
  readonly start: () => Promise<void>;
  /** Ends it and removes its folder. */
  readonly stop: () => Promise<void>;
}

export async function startSshServer(): Promise<SshServer> {
  const own = serverFolder('sshd');
  const port = await freePort();
  const hostKey = join(own.path, 'host-key');
  const admitted = join(own.path, 'authorized-keys');
  const folder = join(own.path, 'files');
  mkdirSync(folder);
  writeFileSync(admitted, '');
  makeKey(hostKey);
  // The server insists on it when root starts it.
  if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true });
  const configuration = join(own.path, 'sshd_config');
  writeFileSync(configuration, configurationOf(port, hostKey, admitted));
  const boot = (): Promise<ServerProcess> =>
    startServerProcess(['/usr/sbin/sshd', '-D', '-e', '-f', configuration], port);
  let running = await boot();
  return {
    port,
    user: userInfo().username,
    folder,
    admit: (publicKey) => {
      writeFileSync(admitted, `${publicKey.trim()}\n`, { flag: 'a' });
    },
    hostKey: () => readFileSync(`${hostKey}.pub`, 'utf8').split(' ').slice(0, 2).join(' '),
    changeHostKey: async () => {
      await running.kill();
      rmSync(hostKey);
      makeKey(hostKey);
      running = await boot();
    },
    kill: () => running.kill(),
    start: async () => {
      running = await boot();
    },
    stop: async () => {
      await running.kill();
      own.remove();
    },
  };
}

function makeKey(path: string): void {
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'test', '-f', path]);
  chmodSync(path, 0o600);
}

const configurationOf = (port: number, hostKey: string, admitted: string): string =>
  [
    `Port ${String(port)}`,
    'ListenAddress 127.0.0.1',
    `HostKey "${hostKey}"`,
    `AuthorizedKeysFile "${admitted}"`,
    'PidFile none',
    'UsePAM no',
    'PasswordAuthentication no',
    'KbdInteractiveAuthentication no',
    'PermitRootLogin prohibit-password',
    // The folders of the tests lie below /tmp, which everybody may write to.
    'StrictModes no',
    'Subsystem sftp internal-sftp',
    '',
  ].join('\n');

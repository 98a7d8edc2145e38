import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { serverPassword } from './credentials.ts';
import { freePort, serverFolder, startServerProcess } from './server-process.ts';

/** A real Samba server with one share, which only the account of the tests may write to. */
export interface SambaServer {
  readonly port: number;
  readonly user: string;
  readonly share: string;
  /** What the share holds, as it lies on the disk. */
  readonly folder: string;
  readonly kill: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export async function startSambaServer(): Promise<SambaServer> {
  const own = serverFolder('samba');
  const at = (name: string): string => join(own.path, name);
  for (const name of ['files', 'private', 'state', 'run', 'ncalrpc']) mkdirSync(at(name));
  const port = await freePort();
  const user = userInfo().username;
  const configuration = at('smb.conf');
  writeFileSync(configuration, configurationOf(port, user, at));
  execFileSync('smbpasswd', ['-c', configuration, '-s', '-a', user], {
    input: `${serverPassword}\n${serverPassword}\n`,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const running = await startServerProcess(
    ['/usr/sbin/smbd', '--foreground', '--no-process-group', '--debug-stdout', '-s', configuration],
    port,
  );
  return {
    port,
    user,
    share: 'backups',
    folder: at('files'),
    kill: running.kill,
    stop: async () => {
      await running.kill();
      own.remove();
    },
  };
}

const configurationOf = (port: number, user: string, at: (name: string) => string): string =>
  `[global]
  server role = standalone server
  smb ports = ${String(port)}
  interfaces = 127.0.0.1/8
  bind interfaces only = yes
  disable netbios = yes
  load printers = no
  passdb backend = tdbsam:${at('private/passdb.tdb')}
  private dir = ${at('private')}
  state directory = ${at('state')}
  cache directory = ${at('state')}
  lock directory = ${at('run')}
  pid directory = ${at('run')}
  ncalrpc dir = ${at('ncalrpc')}
  log level = 0
[backups]
  path = ${at('files')}
  read only = no
  valid users = ${user}
`;

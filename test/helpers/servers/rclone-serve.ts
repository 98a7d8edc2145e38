import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { rclonePath } from '../../../build/rclone-path.mjs';
import { serverPassword, serverUser } from './credentials.ts';
import { freePort, serverFolder, startServerProcess, type ServerProcess } from './server-process.ts';

export interface ServeOptions {
  readonly hasTls?: boolean;
  /** Serves this folder instead of one of its own, e.g. a small disk. */
  readonly folder?: string;
  /** Further arguments of rclone, e.g. `--append-only`, `--bwlimit=200k`, `--read-only`. */
  readonly args?: readonly string[];
}

export interface RcloneServer {
  readonly port: number;
  /** `http://127.0.0.1:PORT` or with `https`. */
  readonly url: string;
  /** What it serves, as it lies on the disk. */
  readonly folder: string;
  /** The certificate that it signed itself, where it has TLS. */
  readonly certificate: string;
  readonly kill: () => Promise<void>;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

type Kind = 'restic' | 'webdav';

/** One of the servers that rclone brings along, real and on loopback. */
export async function startRcloneServer(kind: Kind, options: ServeOptions = {}): Promise<RcloneServer> {
  const own = serverFolder(`rclone-${kind}`);
  const folder = options.folder ?? join(own.path, 'files');
  mkdirSync(folder, { recursive: true });
  const port = await freePort();
  const certificate = join(own.path, 'certificate.pem');
  const tls = options.hasTls === true ? tlsArguments(certificate, join(own.path, 'key.pem')) : [];
  const command: [string, ...string[]] = [
    rclonePath(),
    ...['serve', kind, folder, '--addr', `127.0.0.1:${String(port)}`, '--config', '/dev/null'],
    ...tls,
    ...(options.args ?? []),
  ];
  const credentials = { RCLONE_USER: serverUser, RCLONE_PASS: serverPassword };
  const boot = (): Promise<ServerProcess> => startServerProcess(command, port, credentials);
  let running = await boot();
  return {
    port,
    url: `${options.hasTls === true ? 'https' : 'http'}://127.0.0.1:${String(port)}`,
    folder,
    certificate,
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

function tlsArguments(certificate: string, key: string): readonly string[] {
  const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
  const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...subject];
  execFileSync('openssl', [...request, '-keyout', key, '-out', certificate], { stdio: 'pipe' });
  return ['--cert', certificate, '--key', key];
}

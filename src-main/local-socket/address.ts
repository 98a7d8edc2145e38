import { createHash } from 'node:crypto';
import { chmod, lstat, mkdir } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

/** Longest path that a Unix socket takes on every system that we run on (macOS allows 104 with its end mark). */
const maxSocketPathBytes = 100;

/** Where the owner of a home listens: a socket inside the home, a pipe on Windows; the same answer in every process. */
export async function socketAddress(home: string): Promise<string> {
  const digest = createHash('sha256').update(home).digest('hex').slice(0, 32);
  if (process.platform === 'win32') return `\\\\.\\pipe\\timelocker-${digest}`;
  const inside = join(home, 'run', 'core.sock');
  if (Buffer.byteLength(inside) <= maxSocketPathBytes) return inside;
  const folder = join(tmpdir(), `timelocker-${String(userInfo().uid)}`);
  await ownFolder(folder);
  return join(folder, `${digest}.sock`);
}

/** The folder in the shared temporary place must be ours alone, or somebody else could listen in our name. */
async function ownFolder(folder: string): Promise<void> {
  await mkdir(folder, { mode: 0o700, recursive: true });
  const found = await lstat(folder);
  if (!found.isDirectory() || found.uid !== userInfo().uid) {
    throw new Error('The folder for the local socket belongs to somebody else.');
  }
  await chmod(folder, 0o700);
}

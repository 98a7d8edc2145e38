import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  copyFileSync,
  mkdirSync,
  openSync,
  readdirSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { shippedEngine } from './restic-engine.ts';

/** Spoils four bytes in the middle of a file, as a failing disk does. */
export function spoil(path: string, at = Math.floor(statSync(path).size / 2)): void {
  chmodSync(path, 0o600);
  const file = openSync(path, 'r+');
  writeSync(file, 'XXXX', at);
  closeSync(file);
}

/** The only file in a folder of a repository. */
export function onlyFileIn(folder: string): string {
  const [name, ...more] = readdirSync(folder);
  if (name === undefined || more.length > 0) throw new Error(`${folder} holds ${more.length + 1} files`);
  return join(folder, name);
}

/** A folder shown at another place; `remove` lets it vanish at once, as a drive whose cable is pulled. */
export interface Mount {
  readonly path: string;
  remove(): void;
  again(): void;
}

/** Needs root and Linux (`canMount`). */
export function mountFolder(folder: string, path: string, isReadOnly = false): Mount {
  mkdirSync(folder, { recursive: true });
  mkdirSync(path, { recursive: true });
  let isMounted = false;
  const again = (): void => {
    execFileSync('mount', ['--bind', folder, path]);
    if (isReadOnly) execFileSync('mount', ['-o', 'remount,bind,ro', path]);
    isMounted = true;
  };
  const remove = (): void => {
    if (isMounted) execFileSync('umount', ['-l', path]);
    isMounted = false;
  };
  again();
  onTestFinished(remove);
  return { path, remove, again };
}

/** restic run by a user who may do nothing in particular; needs root. `folder` is opened to that user. */
export function engineAsNobody(folder: string): string {
  chmodSync(folder, 0o755);
  const binary = join(folder, 'restic-for-all');
  copyFileSync(shippedEngine, binary);
  chmodSync(binary, 0o755);
  const engine = join(folder, 'restic-as-nobody');
  writeFileSync(
    engine,
    `#!/bin/sh\nexec setpriv --reuid=65534 --regid=65534 --clear-groups '${binary}' "$@"\n`,
  );
  chmodSync(engine, 0o755);
  chmodSync(join(folder, 'tmp'), 0o777);
  mkdirSync(join(folder, 'cache-of-nobody'), { mode: 0o777 });
  chmodSync(join(folder, 'cache-of-nobody'), 0o777);
  return engine;
}

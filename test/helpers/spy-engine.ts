import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedEngine } from './restic-engine.ts';

export interface SpyEngine {
  readonly path: string;
  /** What restic was given: passwords by environment, each once, and all words of its command lines. */
  readonly seen: () => { readonly passwords: readonly string[]; readonly words: readonly string[] };
}

/** The real engine behind a script that notes what it is called with. */
export function makeSpyEngine(folder: string): SpyEngine {
  const [path, passwords, words] = ['restic', 'passwords', 'words'].map((name) =>
    join(folder, `spy-${name}`),
  );
  if (path === undefined || passwords === undefined || words === undefined) throw new Error('Three names');
  const script = `#!/bin/sh
printf '%s\\n' "$RESTIC_PASSWORD" >> '${passwords}'
printf '%s\\n' "$@" >> '${words}'
exec '${shippedEngine}' "$@"
`;
  writeFileSync(path, script);
  chmodSync(path, 0o755);
  const linesOf = (file: string): string[] =>
    existsSync(file)
      ? readFileSync(file, 'utf8')
          .split('\n')
          .filter((line) => line !== '')
      : [];
  return { path, seen: () => ({ passwords: [...new Set(linesOf(passwords))], words: linesOf(words) }) };
}

/** The files below a folder that hold this text. */
export function filesWith(text: string, folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file).includes(text));
}

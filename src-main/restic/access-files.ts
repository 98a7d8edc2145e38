import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AccessFile } from './access.ts';

/** What a run is told; both may name files by placeholders. */
interface Told {
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** Stands for the path of a file of the access, in its location, options and environment. */
export const filePlaceholder = (name: string): string => `{{file:${name}}}`;

/** Lays the files of an access into a private folder for as long as one run takes. Rejects when they cannot be written. */
export async function withAccessFiles<Value>(
  temporaryDirectory: string,
  files: readonly AccessFile[],
  told: Told,
  use: (told: Told) => Promise<Value>,
): Promise<Value> {
  if (files.length === 0) return use(told);
  const folder = await mkdtemp(join(temporaryDirectory, 'timelocker-access-'));
  try {
    const paths = new Map<string, string>();
    for (const [index, file] of files.entries()) {
      const path = join(folder, `${String(index)}-${file.name.replaceAll(/[^\w.-]/gu, '_')}`);
      await writeFile(path, file.content, { mode: 0o600, flag: 'wx' });
      paths.set(filePlaceholder(file.name), path);
    }
    const fill = (text: string): string =>
      text.replaceAll(/\{\{file:[^}]*\}\}/gu, (name) => paths.get(name) ?? name);
    return await use({
      args: told.args.map(fill),
      environment: Object.fromEntries(
        Object.entries(told.environment).map(([name, value]) => [name, fill(value)]),
      ),
    });
  } finally {
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

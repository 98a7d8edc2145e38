import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { RepositoryRecipe } from '../../src-shared/plugin-sdk/index.ts';
import { rclonePath } from '../../build/rclone-path.mjs';
import { resticPath } from '../../build/restic-path.mjs';

const run = promisify(execFile);

/** restic itself, past everything of ours: the judge of what a recipe or a pattern means. */
export interface RawRestic {
  readonly run: (...args: readonly string[]) => Promise<string>;
}

export function rawRestic(location: string, given: Readonly<Record<string, string>> = {}): RawRestic {
  const environment = {
    PATH: process.env['PATH'] ?? '',
    HOME: process.env['HOME'] ?? '',
    RESTIC_REPOSITORY: location,
    RESTIC_PASSWORD: 'conformance',
    ...given,
  };
  return {
    run: async (...args) => {
      const { stdout } = await run(resticPath(), ['--no-cache', ...args], {
        env: environment,
        maxBuffer: 1024 ** 3,
      });
      return stdout;
    },
  };
}

/** Puts the files of a recipe in place while it is used, and says where they and its programs are. */
export async function withRecipe<Value>(
  recipe: RepositoryRecipe,
  use: (filled: RepositoryRecipe) => Promise<Value>,
): Promise<Value> {
  const folder = await mkdtemp(join(tmpdir(), 'timelocker-recipe-'));
  const fill = (text: string): string =>
    text
      .replaceAll(/\{\{file:([^}]*)\}\}/gu, (_, name: string) => join(folder, name))
      .replaceAll('{{program:rclone}}', rclonePath())
      .replaceAll(/\{\{program:([^}]*)\}\}/gu, '$1');
  try {
    for (const { name, content } of recipe.files ?? [])
      await writeFile(join(folder, name), content, { mode: 0o600 });
    const environment = Object.entries(recipe.environment).map(([name, value]) => [name, fill(value)]);
    return await use({
      location: fill(recipe.location),
      environment: Object.fromEntries(environment) as Record<string, string>,
      options: recipe.options.map(fill),
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export interface ListedNode {
  readonly path: string;
  readonly type: string;
}

/** Every entry of the newest snapshot. */
export async function listedNodes(restic: RawRestic): Promise<readonly ListedNode[]> {
  const lines = (await restic.run('ls', 'latest', '--json')).split('\n').filter((line) => line !== '');
  return lines
    .map((line) => JSON.parse(line) as ListedNode & { readonly message_type: string })
    .filter((line) => line.message_type === 'node');
}

/** The paths that a backup would read, without making one. */
export async function pathsRead(restic: RawRestic, ...args: readonly string[]): Promise<ReadonlySet<string>> {
  const lines = (await restic.run('backup', '--dry-run', '-vv', '--json', ...args)).split('\n');
  const items = lines
    .filter((line) => line.includes('"verbose_status"'))
    .map((line) => (JSON.parse(line) as { readonly item: string }).item);
  return new Set(items);
}

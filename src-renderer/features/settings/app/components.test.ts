import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { components } from './components.ts';

interface Package {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly license?: string;
}

const root = new URL('../../../../', import.meta.url);
const read = async (path: string): Promise<Package> =>
  JSON.parse(await readFile(new URL(path, root), 'utf8')) as Package;

/** Their packages do not name a licence by its usual name, or they are no package. */
const namedByHand = new Set(['restic', 'dejavu-fonts-ttf']);

describe('the list of components', () => {
  it('names everything that is delivered with the app', async () => {
    const { dependencies = {} } = await read('package.json');
    const names = components.map(({ name }) => name);
    expect(Object.keys(dependencies).filter((name) => !names.includes(name))).toEqual([]);
  });

  it('names the licence that each package itself names', async () => {
    const listed = components.filter(({ name }) => !namedByHand.has(name));
    const installed = await Promise.all(
      listed.map(async ({ name }) => ({
        name,
        licence: (await read(`node_modules/${name}/package.json`)).license,
      })),
    );
    expect(installed).toEqual(listed);
  });
});

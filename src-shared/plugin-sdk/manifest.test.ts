import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readManifest } from './manifest.ts';

const good = {
  id: 'target-notes',
  version: '1.2.3',
  sdk: '1.0',
  entry: 'index.js',
  engines: { timelocker: '>=0.1' },
  name: { en: 'Notes' },
  description: { en: 'Saves notes' },
  contributes: {},
};

const type = {
  id: 'target-notes',
  name: { en: 'N' },
  description: { en: 'N' },
  settings: { type: 'object' },
};

describe('a manifest', () => {
  it('leaves out silently what a later version added', () => {
    const read = readManifest({ ...good, colour: 'red', sdk: '1.7' }, '0.1.0');
    expect(read).toMatchObject({ ok: true, value: { id: 'target-notes', permissions: [] } });
    expect(read).not.toHaveProperty('value.colour');
  });

  it.each([
    ['a newer SDK', { sdk: '2.0', entry: 7 }, '0.1.0'],
    ['a newer app', { engines: { timelocker: '>=0.2' } }, '0.1.9'],
  ])('that needs %s says so', (_, change, version) => {
    expect(readManifest({ ...good, ...change }, version)).toMatchObject({
      fault: { code: 'plugin.needs-newer-app' },
    });
  });

  it.each([
    ['id', { id: '../evil' }],
    ['entry', { entry: '../index.js' }],
    ['entry', { entry: '/etc/passwd' }],
    ['entry', { entry: 'a/../../b.js' }],
    ['name', { name: { de: 'Notizen' } }],
    ['contributes', { contributes: { targetTypes: [{ ...type, id: 'target-folders' }] } }],
    ['contributes', { contributes: { targetTypes: [type, type] } }],
    ['permissions.0.kind', { permissions: [{ kind: 'everything', what: '*', reason: { en: 'x' } }] }],
  ])('with a wrong %s is refused, and the place is named', (field, change) => {
    expect(readManifest({ ...good, ...change }, '0.1.0')).toMatchObject({
      fault: { code: 'plugin.manifest-invalid', params: { field } },
    });
  });

  it.each(readdirSync('plugins'))('of the bundled plugin %s is a good one, in English and German', (name) => {
    const json: unknown = JSON.parse(readFileSync(`plugins/${name}/plugin.json`, 'utf8'));
    const read = readManifest(json, '0.1.0');
    expect(read).toMatchObject({ ok: true, value: { id: name } });
    const texts = JSON.stringify(json);
    expect(texts.match(/"de":/gu)?.length).toBe(texts.match(/"en":/gu)?.length);
  });
});

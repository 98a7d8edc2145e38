import { describe, expect, it } from 'vitest';
import type { RepositoryType, SettingsValue } from '../../src-shared/plugin-sdk/index.ts';
import { faultOf, valueOf } from '../helpers/expect-outcome.ts';
import { cancelledContext, pluginContext } from './plugin-context.ts';
import { rawRestic } from './raw-restic.ts';

/** One kind of repository with places to try it on; each place is made anew by its function. */
export interface RepositoryTypeSample {
  readonly type: RepositoryType;
  /** What the recipe needs; every value is looked for where it must not be. */
  readonly secrets: Readonly<Record<string, string>>;
  readonly newPlace: () => Promise<SettingsValue>;
  readonly occupiedPlace: () => Promise<SettingsValue>;
  readonly absentPlace: () => Promise<SettingsValue>;
  readonly invalid: readonly { readonly settings: SettingsValue; readonly field: string }[];
  /** Everything that stands at the place, as text. */
  readonly fingerprint: (settings: SettingsValue) => Promise<string>;
}

/** The promises that every repository type makes; `make` is called once for each test. */
export function describeRepositoryType(name: string, make: () => RepositoryTypeSample): void {
  describe(`The repository type ${name}`, () => {
    it('takes its own normalised settings again without changing them', async () => {
      const { type, newPlace } = make();
      const once = valueOf(await type.parseSettings(await newPlace()));
      expect(valueOf(await type.parseSettings(once))).toEqual(once);
      expect(JSON.parse(JSON.stringify(once))).toEqual(once);
    });

    it('refuses settings that cannot work, and names the field', async () => {
      const { type, invalid } = make();
      expect(invalid.length).toBeGreaterThan(0);
      for (const { settings, field } of invalid) {
        const fault = faultOf(await type.parseSettings(settings));
        expect(fault).toMatchObject({ code: 'plugin.settings-invalid', params: { field } });
      }
    });

    it('looks at a place without changing it', async () => {
      const { type, newPlace, occupiedPlace, fingerprint } = make();
      for (const settings of [await newPlace(), await occupiedPlace()]) {
        const before = await fingerprint(settings);
        valueOf(await type.probe(settings, pluginContext()));
        expect(await fingerprint(settings)).toBe(before);
      }
    });

    it('says what stands at a place: nothing, other files, nobody there', async () => {
      const { type, newPlace, occupiedPlace, absentPlace } = make();
      const empty = valueOf(await type.probe(await newPlace(), pluginContext()));
      expect(empty).toMatchObject({ finding: 'empty', fault: null });
      const occupied = valueOf(await type.probe(await occupiedPlace(), pluginContext()));
      expect(occupied).toMatchObject({
        finding: 'occupied',
        fault: { code: 'repository.folder-not-empty' },
      });
      const absent = valueOf(await type.probe(await absentPlace(), pluginContext()));
      expect(absent).toMatchObject({ finding: 'absent', fault: { code: 'repository.absent' } });
    });

    it('gives restic what it needs to make a repository and to find it again', async () => {
      const { type, newPlace, secrets } = make();
      const settings = valueOf(await type.prepareNew(await newPlace(), pluginContext()));
      const recipe = valueOf(await type.recipe(settings, pluginContext({ secrets })));
      const options = recipe.options.flatMap((option) => ['-o', option]);
      const restic = rawRestic(recipe.location, recipe.environment);
      await restic.run('init', ...options);
      expect(valueOf(await type.probe(settings, pluginContext()))).toMatchObject({
        finding: 'repository',
        fault: null,
      });
      expect(JSON.parse(await restic.run('cat', 'config', ...options))).toHaveProperty('id');
    });

    it('never prepares a place for a new repository where one is already', async () => {
      const { type, newPlace, secrets, fingerprint } = make();
      const settings = valueOf(await type.prepareNew(await newPlace(), pluginContext()));
      const recipe = valueOf(await type.recipe(settings, pluginContext({ secrets })));
      await rawRestic(recipe.location, recipe.environment).run('init');
      const before = await fingerprint(settings);
      expect(faultOf(await type.prepareNew(settings, pluginContext())).code).toBe(
        'repository.already-exists',
      );
      expect(await fingerprint(settings)).toBe(before);
    });

    it('makes nothing at a place that is away, and lets work wait for it', async () => {
      const { type, absentPlace, secrets, fingerprint } = make();
      const settings = await absentPlace();
      const before = await fingerprint(settings);
      const fault = faultOf(await type.recipe(settings, pluginContext({ secrets })));
      expect(fault).toMatchObject({ code: 'repository.absent', retry: 'later' });
      expect(faultOf(await type.prepareNew(settings, pluginContext())).code).toBe('repository.absent');
      expect(await fingerprint(settings)).toBe(before);
    });

    it('shows no secret in the place, the location or the options', async () => {
      const { type, newPlace, secrets } = make();
      const settings = valueOf(await type.prepareNew(await newPlace(), pluginContext()));
      const { location, options } = valueOf(await type.recipe(settings, pluginContext({ secrets })));
      const shown = JSON.stringify([settings, await type.describePlace(settings), location, options]);
      for (const secret of Object.values(secrets)) expect(shown).not.toContain(secret);
      expect(await type.describePlace(settings)).not.toBe('');
    });

    it('answers a cancelled call with request.cancelled', async () => {
      const { type, newPlace } = make();
      const settings = await newPlace();
      const answers = await Promise.all([
        type.probe(settings, cancelledContext()),
        type.prepareNew(settings, cancelledContext()),
        type.recipe(settings, cancelledContext()),
      ]);
      expect(answers.map((answer) => faultOf(answer).code)).toEqual([
        'request.cancelled',
        'request.cancelled',
        'request.cancelled',
      ]);
    });
  });
}

import { describe, expect, it } from 'vitest';
import { optionArgument } from '../../src-main/restic/index.ts';
import type { FaultCode } from '../../src-shared/model/fault.ts';
import type { PluginContext, RepositoryType, SettingsValue } from '../../src-shared/plugin-sdk/index.ts';
import { faultOf, valueOf } from '../helpers/expect-outcome.ts';
import { cancelledContext, pluginContext } from './plugin-context.ts';
import { rawRestic, withRecipe } from './raw-restic.ts';

/** One kind of repository with places to try it on; each place is made anew by its function. */
export interface RepositoryTypeSample {
  readonly type: RepositoryType;
  /** What the recipe needs; every value is looked for where it must not be. */
  readonly secrets: Readonly<Record<string, string>>;
  readonly newPlace: () => Promise<SettingsValue>;
  /** Null where restic can live beside other things, as in a bucket. */
  readonly occupiedPlace: (() => Promise<SettingsValue>) | null;
  readonly absentPlace: () => Promise<SettingsValue>;
  /** How a place that is away is told; `repository.absent` unless said otherwise. */
  readonly absentCode?: FaultCode;
  /** What this type is lent on top of the common things, e.g. restic's own look. */
  readonly lent?: Partial<PluginContext>;
  readonly invalid: readonly { readonly settings: SettingsValue; readonly field: string }[];
  /** Everything that stands at the place, as text. */
  readonly fingerprint: (settings: SettingsValue) => Promise<string>;
}

const contextOf = ({ secrets, lent = {} }: RepositoryTypeSample): PluginContext =>
  pluginContext({ secrets, ...lent });

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
      const sample = make();
      const { type, newPlace, occupiedPlace, fingerprint } = sample;
      for (const place of occupiedPlace === null ? [newPlace] : [newPlace, occupiedPlace]) {
        const settings = await place();
        const before = await fingerprint(settings);
        valueOf(await type.probe(settings, contextOf(sample)));
        expect(await fingerprint(settings)).toBe(before);
      }
    });

    it('says what stands at a place: nothing, other files, nobody there', async () => {
      const sample = make();
      const { type, newPlace, occupiedPlace, absentPlace, absentCode = 'repository.absent' } = sample;
      const empty = valueOf(await type.probe(await newPlace(), contextOf(sample)));
      expect(empty).toMatchObject({ finding: 'empty', fault: null });
      if (occupiedPlace !== null)
        expect(valueOf(await type.probe(await occupiedPlace(), contextOf(sample)))).toMatchObject({
          finding: 'occupied',
          fault: { code: 'repository.folder-not-empty' },
        });
      const absent = valueOf(await type.probe(await absentPlace(), contextOf(sample)));
      expect(absent).toMatchObject({ finding: 'absent', fault: { code: absentCode } });
    });

    it('gives restic what it needs to make a repository and to find it again, and never makes two', async () => {
      const sample = make();
      const { type, newPlace, fingerprint } = sample;
      const settings = valueOf(await type.prepareNew(await newPlace(), contextOf(sample)));
      const recipe = valueOf(await type.recipe(settings, contextOf(sample)));
      await withRecipe(recipe, async (filled) => {
        const restic = rawRestic(filled.location, filled.environment);
        const options = filled.options.flatMap((option) => ['-o', optionArgument(option)]);
        await restic.run('init', ...options);
        expect(JSON.parse(await restic.run('cat', 'config', ...options))).toHaveProperty('id');
      });
      const seen = valueOf(await type.probe(settings, contextOf(sample)));
      expect(seen).toMatchObject({ finding: 'repository', fault: null });
      const before = await fingerprint(settings);
      expect(faultOf(await type.prepareNew(settings, contextOf(sample))).code).toBe(
        'repository.already-exists',
      );
      expect(await fingerprint(settings)).toBe(before);
    });

    it('makes nothing at a place that is away, and lets work wait for it', async () => {
      const sample = make();
      const { type, absentPlace, fingerprint, absentCode: code = 'repository.absent' } = sample;
      const settings = await absentPlace();
      const before = await fingerprint(settings);
      // Behind a network nobody knows before restic tries.
      if (type.reach === 'folder')
        expect(faultOf(await type.recipe(settings, contextOf(sample)))).toMatchObject({
          code,
          retry: 'later',
        });
      expect(faultOf(await type.prepareNew(settings, contextOf(sample)))).toMatchObject({
        code,
        retry: 'later',
      });
      expect(await fingerprint(settings)).toBe(before);
    });

    it('shows no secret in the place, the location or the options', async () => {
      const sample = make();
      const { type, newPlace, secrets } = sample;
      const settings = valueOf(await type.prepareNew(await newPlace(), contextOf(sample)));
      const { location, options } = valueOf(await type.recipe(settings, contextOf(sample)));
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

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeForm } from './form.ts';
import { describeOptions, settingsFromOptions } from './command-line-options.ts';
import { secretNames, settingsSchema, type SettingsSchema } from './settings-schema.ts';
import { validateSettings } from './validate-settings.ts';

const label = { en: 'Field', de: 'Feld' };

const field = fc.oneof(
  fc.record({ type: fc.constant('string'), 'x-ui': fc.constant({ label }) }),
  fc.record({ type: fc.constant('string'), writeOnly: fc.constant(true), 'x-ui': fc.constant({ label }) }),
  fc.record({ type: fc.constant('string'), enum: fc.constant(['a', 'b']), 'x-ui': fc.constant({ label }) }),
  fc.record({ type: fc.constant('integer'), minimum: fc.constant(1), 'x-ui': fc.constant({ label }) }),
  fc.record({ type: fc.constant('boolean'), default: fc.boolean(), 'x-ui': fc.constant({ label }) }),
  fc.record({
    type: fc.constant('array'),
    items: fc.constant({ type: 'string' }),
    'x-ui': fc.constant({ label, group: 'advanced' }),
  }),
);

const schema: fc.Arbitrary<SettingsSchema> = fc
  .dictionary(fc.stringMatching(/^[a-z][A-Za-z0-9]{0,8}$/u), field, { maxKeys: 8 })
  .map((properties) => settingsSchema.parse({ type: 'object', properties }));

const valueFor = (type: string): fc.Arbitrary<unknown> =>
  type === 'string'
    ? fc.constantFrom('a', 'b')
    : type === 'integer'
      ? fc.integer({ min: 1, max: 9999 })
      : type === 'boolean'
        ? fc.boolean()
        : fc.array(fc.constantFrom('x', 'y z'), { maxLength: 3 });

const filled = schema.chain((described) =>
  fc
    .record(
      Object.fromEntries(
        Object.entries(described.properties).map(([name, { type }]) => [name, valueFor(type)]),
      ),
    )
    .map((values) => {
      const secret = new Set(secretNames(described));
      const part = (isSecret: boolean): Record<string, never> =>
        Object.fromEntries(
          Object.entries(values).filter(([name]) => secret.has(name) === isSecret),
        ) as Record<string, never>;
      return { described, settings: part(false), secrets: part(true) };
    }),
);

describe('the settings of a type', () => {
  it('are accepted when they fit, and accepted again as they are kept', () => {
    fc.assert(
      fc.property(filled, ({ described, settings, secrets }) => {
        const once = validateSettings(described, { settings, secrets });
        expect(once.ok).toBe(true);
        if (once.ok) expect(validateSettings(described, once.value)).toEqual(once);
      }),
    );
  });

  it('are refused with the field named when any value is of another kind, and never throw', () => {
    fc.assert(
      fc.property(filled, fc.anything(), ({ described, settings, secrets }, junk) => {
        for (const name of Object.keys(settings)) {
          const answer = validateSettings(described, {
            settings: { ...settings, [name]: junk as never },
            secrets,
          });
          if (!answer.ok) expect(answer.fault).toMatchObject({ params: { field: name } });
        }
        const answer = validateSettings(described, { settings: { ...settings, other_: 1 }, secrets });
        expect(answer).toMatchObject({
          ok: false,
          fault: { params: { field: 'other_', reason: 'unknown' } },
        });
      }),
    );
  });

  it('make the same settings from command line options as from the form', () => {
    fc.assert(
      fc.property(filled, ({ described, settings }) => {
        const typed = Object.fromEntries(
          Object.entries(settings).map(([name, value]: [string, unknown]) => [
            name,
            typeof value === 'number' ? String(value) : value,
          ]),
        );
        expect(settingsFromOptions(described, typed)).toEqual({ ok: true, value: settings });
        const names = describeForm(described, 'de').map(({ name }) => name);
        expect(describeOptions(described, 'de').map(({ name }) => name)).toEqual(names);
        expect([...names].sort()).toEqual(Object.keys(described.properties).sort());
      }),
    );
  });

  it('never take a secret as an argument, nor among the settings', () => {
    const described = settingsSchema.parse({
      type: 'object',
      properties: { accessKey: { type: 'string', writeOnly: true, 'x-ui': { label } } },
      required: ['accessKey'],
    });
    expect(describeOptions(described, 'en')).toMatchObject([
      { flags: '--access-key-from <file>', isSecret: true },
    ]);
    expect(validateSettings(described, { settings: { accessKey: 'x' }, secrets: {} })).toMatchObject({
      fault: { params: { field: 'accessKey', reason: 'unknown' } },
    });
    expect(validateSettings(described, { settings: {}, secrets: {} })).toMatchObject({
      fault: { params: { field: 'accessKey', reason: 'required' } },
    });
    expect(validateSettings(described, { settings: {}, secrets: {} }, { areSecretsKept: true }).ok).toBe(
      true,
    );
  });

  it('do not require a field that is not shown', () => {
    const described = settingsSchema.parse({
      type: 'object',
      properties: {
        way: { type: 'string', enum: ['key', 'password'], default: 'key', 'x-ui': { label } },
        user: { type: 'string', 'x-ui': { label, showWhen: { way: 'password' } } },
      },
      required: ['user'],
    });
    expect(validateSettings(described, { settings: {}, secrets: {} }).ok).toBe(true);
    expect(validateSettings(described, { settings: { way: 'password' }, secrets: {} }).ok).toBe(false);
  });

  it.each(['(a+)+$', '(?=a)b', '(a)\\1', 'a*b*c*', '(', 'a{1,99999}', '(a|b)*'])(
    'refuse the pattern %s, which could keep the app busy',
    (pattern) => {
      const described = { type: 'object', properties: { host: { type: 'string', pattern } } };
      expect(settingsSchema.safeParse(described).success).toBe(false);
    },
  );
});

import { z } from 'zod';
import { localizedText } from './localized-text.ts';

/**
 * The settings of a type, as a subset of JSON Schema: one object of plain fields. Forms, command line options and the
 * check of values are all derived from it. Fields with `writeOnly` are secrets: they go to the vault and never into
 * the settings. A field without `x-ui` is the type's own memory (a volume id): checked and kept, but never asked for.
 */
const fieldName = z.string().regex(/^[a-z][A-Za-z0-9]{0,59}$/u);

const plainValue = z.union([z.string(), z.number(), z.boolean()]);

const fieldUi = z.object({
  widget: z
    .enum(['text', 'password', 'number', 'select', 'switch', 'folder', 'file', 'host', 'list'])
    .optional(),
  label: localizedText,
  help: localizedText.optional(),
  placeholder: localizedText.optional(),
  group: z.enum(['basic', 'advanced']).default('basic'),
  /** Lower comes first; fields of the same order stand as written. */
  order: z.number().default(0),
  /** Shown (and required) only while each of these fields has this value. */
  showWhen: z.record(fieldName, plainValue).optional(),
  /** What the values of an `enum` are called. */
  choices: z.record(z.string(), localizedText).optional(),
});

/**
 * Patterns run in the app on what a person types, also those of strangers: at most two open-ended repeats and no
 * repeated group, so that no pattern can keep the app busy.
 */
const safePattern = z.string().max(300).refine(isSafePattern, { message: 'the pattern is not a safe one' });

function isSafePattern(pattern: string): boolean {
  const bare = pattern.replaceAll(/\\[\s\S]/gu, '_').replaceAll(/\[[^\]]*\]/gu, '_');
  const repeats = bare.match(/[*+]|\{\d+,\}/gu) ?? [];
  if (repeats.length > 2 || /\)[*+?{]|\(\?<?[=!]/u.test(bare)) return false;
  if (/\\[1-9k]/u.test(pattern.replaceAll('\\\\', ''))) return false;
  if (
    [...bare.matchAll(/\{(\d+),?(\d*)\}/gu)].some(
      ([, low, high]) => Math.max(Number(low), Number(high)) > 512,
    )
  )
    return false;
  try {
    return new RegExp(pattern, 'u').source !== '';
  } catch {
    return false;
  }
}

const common = { 'x-ui': fieldUi.optional() };

const stringField = z.object({
  ...common,
  type: z.literal('string'),
  enum: z.array(z.string()).min(1).max(200).optional(),
  default: z.string().optional(),
  pattern: safePattern.optional(),
  minLength: z.number().int().nonnegative().optional(),
  maxLength: z.number().int().positive().optional(),
  writeOnly: z.boolean().optional(),
});

const integerField = z.object({
  ...common,
  type: z.literal('integer'),
  default: z.number().int().optional(),
  minimum: z.number().int().optional(),
  maximum: z.number().int().optional(),
});

const booleanField = z.object({
  ...common,
  type: z.literal('boolean'),
  default: z.boolean().optional(),
});

const listField = z.object({
  ...common,
  type: z.literal('array'),
  items: z.object({
    type: z.literal('string'),
    enum: z.array(z.string()).optional(),
    pattern: safePattern.optional(),
    maxLength: z.number().int().positive().optional(),
  }),
  default: z.array(z.string()).optional(),
  minItems: z.number().int().nonnegative().optional(),
  maxItems: z.number().int().positive().optional(),
});

export const settingsField = z.discriminatedUnion('type', [
  stringField,
  integerField,
  booleanField,
  listField,
]);
export type SettingsField = z.infer<typeof settingsField>;

export const settingsSchema = z
  .object({
    type: z.literal('object'),
    properties: z.record(fieldName, settingsField).default({}),
    required: z.array(fieldName).default([]),
  })
  .refine(({ properties, required }) => required.every((name) => Object.hasOwn(properties, name)), {
    message: 'a required field is not described',
    path: ['required'],
  });
export type SettingsSchema = z.infer<typeof settingsSchema>;

export const isSecretField = (field: SettingsField): boolean =>
  field.type === 'string' && field.writeOnly === true;

/** The names of the fields that go to the vault. */
export const secretNames = (schema: SettingsSchema): readonly string[] =>
  Object.entries(schema.properties).flatMap(([name, field]) => (isSecretField(field) ? [name] : []));

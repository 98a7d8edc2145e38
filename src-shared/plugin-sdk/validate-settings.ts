import { done, failed, makeFault, type Outcome } from '../model/fault.ts';
import type { SettingsValue } from '../model/settings-value.ts';
import { isFieldShown } from './form.ts';
import { isSecretField, type SettingsField, type SettingsSchema } from './settings-schema.ts';

export interface GivenValues {
  readonly settings: SettingsValue;
  readonly secrets: Readonly<Record<string, string>>;
}

const longestText = 32_767;
/** A pattern is only tried on texts that cannot keep it busy. */
const longestMatchedText = 512;

/**
 * Checks values against the schema and fills in defaults. Fault `plugin.settings-invalid` with `params.field` (the
 * name) and `params.reason` (required | type | choice | pattern | range | unknown). Fields that are not shown
 * are not required. `areSecretsKept`: secrets are in the vault already, so that missing ones are no fault.
 */
export function validateSettings(
  schema: SettingsSchema,
  given: GivenValues,
  options: { readonly areSecretsKept: boolean } = { areSecretsKept: false },
): Outcome<GivenValues> {
  const misplaced = misplacedName(schema, given);
  if (misplaced !== undefined) return refuse(misplaced, 'unknown');
  const settings: SettingsValue = {};
  const secrets: Record<string, string> = {};
  for (const [name, field] of Object.entries(schema.properties)) {
    const isSecret = isSecretField(field);
    const value = ownValue(isSecret ? given.secrets : given.settings, name, field.default);
    const mayMiss = (isSecret && options.areSecretsKept) || !isRequired(schema, name, given.settings);
    const reason = reasonToRefuse(field, value, mayMiss);
    if (reason !== null) return refuse(name, reason);
    if (isMissing(value)) continue;
    if (isSecret) secrets[name] = value as string;
    else settings[name] = value as SettingsValue[string];
  }
  return done({ settings, secrets });
}

function reasonToRefuse(field: SettingsField, value: unknown, mayMiss: boolean): Reason | null {
  if (isMissing(value)) return mayMiss ? null : 'required';
  return problemOf(field, value);
}

const isRequired = (schema: SettingsSchema, name: string, settings: SettingsValue): boolean =>
  schema.required.includes(name) && isFieldShown(schema, name, settings);

const refuse = (field: string, reason: Reason): Outcome<never> =>
  failed(makeFault('plugin.settings-invalid', { params: { field, reason } }));

type Reason = 'required' | 'type' | 'choice' | 'pattern' | 'range' | 'unknown';

const ownValue = (values: Readonly<Record<string, unknown>>, name: string, usual: unknown): unknown =>
  (Object.hasOwn(values, name) ? values[name] : undefined) ?? usual;

/** A secret among the settings is refused, so that it cannot end up in a file by mistake. */
function misplacedName(
  { properties }: SettingsSchema,
  { settings, secrets }: GivenValues,
): string | undefined {
  const isWrong = (isSecret: boolean) => (name: string) => {
    const field = Object.hasOwn(properties, name) ? properties[name] : undefined;
    return field === undefined || isSecretField(field) !== isSecret;
  };
  return Object.keys(settings).find(isWrong(false)) ?? Object.keys(secrets).find(isWrong(true));
}

const isMissing = (value: unknown): boolean => value === undefined || value === null || value === '';

function problemOf(field: SettingsField, value: unknown): Reason | null {
  switch (field.type) {
    case 'string':
      return typeof value === 'string' ? textProblem(value, field) : 'type';
    case 'integer':
      return typeof value === 'number' && Number.isSafeInteger(value) ? numberProblem(value, field) : 'type';
    case 'boolean':
      return typeof value === 'boolean' ? null : 'type';
    case 'array':
      return Array.isArray(value) ? listProblem(value, field) : 'type';
  }
}

const numberProblem = (
  value: number,
  { minimum, maximum }: SettingsField & { type: 'integer' },
): Reason | null => (value < (minimum ?? value) || value > (maximum ?? value) ? 'range' : null);

function listProblem(items: readonly unknown[], field: SettingsField & { type: 'array' }): Reason | null {
  if (items.length < (field.minItems ?? 0) || items.length > (field.maxItems ?? 10_000)) return 'range';
  for (const item of items) {
    if (typeof item !== 'string') return 'type';
    const problem = textProblem(item, field.items);
    if (problem !== null) return problem;
  }
  return null;
}

interface TextRule {
  readonly enum?: readonly string[] | undefined;
  readonly pattern?: string | undefined;
  readonly minLength?: number | undefined;
  readonly maxLength?: number | undefined;
}

function textProblem(text: string, rule: TextRule): Reason | null {
  if (text.includes('\0')) return 'pattern';
  if (text.length < (rule.minLength ?? 0) || text.length > (rule.maxLength ?? longestText)) return 'range';
  if (rule.enum !== undefined && !rule.enum.includes(text)) return 'choice';
  return rule.pattern === undefined ? null : matchProblem(text, rule.pattern);
}

function matchProblem(text: string, pattern: string): Reason | null {
  if (text.length > longestMatchedText) return 'range';
  return new RegExp(pattern, 'u').test(text) ? null : 'pattern';
}

import { done, failed, makeFault, type Outcome } from '../model/fault.ts';
import type { SettingsValue } from '../model/settings-value.ts';
import { describeForm } from './form.ts';
import { isSecretField, type SettingsField, type SettingsSchema } from './settings-schema.ts';

/** One option of the command line for one field. */
export interface SettingsOption {
  readonly name: string;
  /** `--bucket <text>`, `--port <number>`, `--no-verify-tls`, `--folder <text...>`, `--password-from <file>`. */
  readonly flags: string;
  /** The key under which commander keeps what was given. */
  readonly key: string;
  readonly description: string;
  /** A secret is never an argument: the option names a file that holds it (`-` for standard input). */
  readonly isSecret: boolean;
}

/** The options from which the same settings can be made as in the window. */
export function describeOptions(schema: SettingsSchema, language: string): readonly SettingsOption[] {
  return describeForm(schema, language).flatMap(({ name, label, help, choices, isSecret }) => {
    const field = schema.properties[name];
    if (field === undefined) return [];
    const words = [label, help, choices?.map(({ value }) => value).join(' | ')];
    return [
      {
        name,
        flags: flagsOf(name, field),
        key: isSecret ? `${name}From` : name,
        description: words.filter((word) => word !== null && word !== undefined).join(' · '),
        isSecret,
      },
    ];
  });
}

const kebab = (name: string): string => name.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);

function flagsOf(name: string, field: SettingsField): string {
  const flag = `--${kebab(name)}`;
  if (isSecretField(field)) return `${flag}-from <file>`;
  switch (field.type) {
    case 'boolean':
      return field.default === true ? `--no-${kebab(name)}` : flag;
    case 'integer':
      return `${flag} <number>`;
    case 'array':
      return `${flag} <text...>`;
    case 'string':
      return `${flag} <text>`;
  }
}

/**
 * The settings that the given options mean; secrets are read by the caller. Fault `plugin.settings-invalid` names the field.
 * Values are not checked further: `validateSettings` does that.
 */
export function settingsFromOptions(
  schema: SettingsSchema,
  given: Readonly<Record<string, unknown>>,
): Outcome<SettingsValue> {
  const settings: SettingsValue = {};
  for (const [name, field] of Object.entries(schema.properties)) {
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    if (value === undefined || field['x-ui'] === undefined || isSecretField(field)) continue;
    const converted = convert(field, value);
    if (converted === undefined)
      return failed(makeFault('plugin.settings-invalid', { params: { field: name, reason: 'type' } }));
    settings[name] = converted;
  }
  return done(settings);
}

const isTextList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

function convert(field: SettingsField, value: unknown): SettingsValue[string] | undefined {
  if (field.type === 'boolean') return typeof value === 'boolean' ? value : undefined;
  if (field.type === 'array') return isTextList(value) ? value : undefined;
  if (typeof value !== 'string') return undefined;
  if (field.type === 'string') return value;
  return /^-?\d{1,15}$/u.test(value) ? Number(value) : undefined;
}

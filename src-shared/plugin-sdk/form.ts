import { textIn, type LocalizedText } from './localized-text.ts';
import { isSecretField, type SettingsField, type SettingsSchema } from './settings-schema.ts';

export type Widget = NonNullable<NonNullable<SettingsField['x-ui']>['widget']>;

/** One field of a form, ready to be drawn in one language. */
export interface FormField {
  readonly name: string;
  readonly widget: Widget;
  readonly label: string;
  readonly help: string | null;
  readonly placeholder: string | null;
  readonly group: 'basic' | 'advanced';
  readonly isRequired: boolean;
  /** Its value goes into `secrets`, never into `settings`. */
  readonly isSecret: boolean;
  /** Of a `select`, or the values a `list` may hold; null where anything may be typed. */
  readonly choices: readonly { readonly value: string; readonly label: string }[] | null;
  readonly initial: string | number | boolean | readonly string[] | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  /** Shown only while each of these fields has this value. */
  readonly showWhen: Readonly<Record<string, string | number | boolean>>;
}

/** The form of a type's settings in one language, in the order in which it is filled in. */
export function describeForm(schema: SettingsSchema, language: string): readonly FormField[] {
  return Object.entries(schema.properties)
    .flatMap(([name, field]) => {
      const ui = field['x-ui'];
      return ui === undefined ? [] : [{ name, field, ui }];
    })
    .sort((a, b) => groupOrder(a.ui.group) - groupOrder(b.ui.group) || a.ui.order - b.ui.order)
    .map(({ name, field, ui }) => {
      const say = (text: LocalizedText | undefined): string | null =>
        text === undefined ? null : textIn(text, language);
      return {
        name,
        widget: ui.widget ?? usualWidget(field),
        label: textIn(ui.label, language),
        help: say(ui.help),
        placeholder: say(ui.placeholder),
        group: ui.group,
        isRequired: schema.required.includes(name),
        isSecret: isSecretField(field),
        choices:
          choicesOf(field)?.map((value) => ({ value, label: say(ui.choices?.[value]) ?? value })) ?? null,
        initial: field.default ?? null,
        minimum: field.type === 'integer' ? (field.minimum ?? null) : null,
        maximum: field.type === 'integer' ? (field.maximum ?? null) : null,
        showWhen: ui.showWhen ?? {},
      };
    });
}

const groupOrder = (group: 'basic' | 'advanced'): number => (group === 'basic' ? 0 : 1);

function choicesOf(field: SettingsField): readonly string[] | undefined {
  if (field.type === 'string') return field.enum;
  return field.type === 'array' ? field.items.enum : undefined;
}

function usualWidget(field: SettingsField): Widget {
  switch (field.type) {
    case 'integer':
      return 'number';
    case 'boolean':
      return 'switch';
    case 'array':
      return 'list';
    case 'string':
      if (isSecretField(field)) return 'password';
      return field.enum === undefined ? 'text' : 'select';
  }
}

/** Whether a field counts, with the other values as they are now (or their defaults). */
export function isFieldShown(
  schema: SettingsSchema,
  name: string,
  values: Readonly<Record<string, unknown>>,
): boolean {
  const conditions = Object.entries(schema.properties[name]?.['x-ui']?.showWhen ?? {});
  return conditions.every(
    ([other, wanted]) => (values[other] ?? schema.properties[other]?.default) === wanted,
  );
}

import { IntlMessageFormat } from 'intl-messageformat';
import { de } from './de/index.ts';
import { en, type TextKey } from './en/index.ts';

export type { TextKey } from './en/index.ts';
export type Language = 'en' | 'de';
export type TextParams = Readonly<Record<string, string | number>>;

const catalogues: Readonly<Record<Language, Readonly<Record<TextKey, string>>>> = { en, de };
const parsed = new Map<string, IntlMessageFormat>();

/** The text for a key in a language; `params` fill its ICU placeholders, e.g. `{count, plural, one {# file} other {# files}}`. */
export function translate(language: Language, key: TextKey, params: TextParams = {}): string {
  const cacheKey = `${language}:${key}`;
  let message = parsed.get(cacheKey);
  if (message === undefined) {
    message = new IntlMessageFormat(catalogues[language][key], language, undefined, { ignoreTag: true });
    parsed.set(cacheKey, message);
  }
  return String(message.format({ ...params }));
}

export const hasText = (key: string): key is TextKey => Object.hasOwn(en, key);

/** The language to use for a preference and the system's locale, e.g. `de-AT` -> `de`. */
export function chooseLanguage(preference: Language | 'system', systemLocale: string): Language {
  if (preference !== 'system') return preference;
  return systemLocale.toLowerCase().startsWith('de') ? 'de' : 'en';
}

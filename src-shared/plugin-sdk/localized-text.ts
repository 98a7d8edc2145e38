import { z } from 'zod';

/** One text in the languages of the app, by language code. English is always there: it stands in for any other. */
export const localizedText = z
  .record(z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/u), z.string().min(1).max(2000))
  .refine((texts) => texts['en'] !== undefined, { message: 'a text needs at least its English form (en)' });
export type LocalizedText = z.infer<typeof localizedText>;

/** The text in this language, else in its base language, else in English. */
export const textIn = (text: LocalizedText, language: string): string =>
  text[language] ?? text[language.slice(0, 2)] ?? text['en'] ?? '';

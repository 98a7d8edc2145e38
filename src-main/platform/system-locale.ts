/** The language that the environment of a terminal asks for, e.g. `de_AT.UTF-8`; `en` without any. */
export function systemLocale(environment: Readonly<Record<string, string | undefined>>): string {
  const { LC_ALL: all, LC_MESSAGES: messages, LANG: lang } = environment;
  return [all, messages, lang].find((value) => value !== undefined && value !== '') ?? 'en';
}

import { createContext, use, useMemo, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { Language } from '../../src-shared/i18n/translate.ts';
import { createTexts, type Texts } from './texts.ts';

const TextsContext = createContext<Texts | null>(null);

/** Gives every component below it the texts of a language. */
export function TextsProvider({
  language,
  children,
}: {
  readonly language: Language;
  readonly children: ReactNode;
}) {
  const texts = useMemo(() => createTexts(language), [language]);
  return (
    <I18nProvider locale={language}>
      <TextsContext value={texts}>{children}</TextsContext>
    </I18nProvider>
  );
}

/** The texts of the person's language: `const { t, bytes } = useText()`. */
export function useText(): Texts {
  const texts = use(TextsContext);
  if (texts === null) throw new Error('useText outside of TextsProvider');
  return texts;
}

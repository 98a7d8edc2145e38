import { useLayoutEffect } from 'react';
import type { Language } from '../../src-shared/i18n/translate.ts';
import type { Preferences } from '../../src-shared/model/preferences.ts';

/** Puts appearance and language on the document, where the style sheets and screen readers look. */
export function useAppearance(appearance: Preferences['appearance'], language: Language): void {
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.lang = language;
    if (appearance === 'system') delete root.dataset['appearance'];
    else root.dataset['appearance'] = appearance;
  }, [appearance, language]);
}

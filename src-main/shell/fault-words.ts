import { hasText, translate, type Language } from '../../src-shared/i18n/translate.ts';
import type { Fault } from '../../src-shared/model/fault.ts';

/** A fault in a few words, for places with room for no more. */
export function faultTitle(fault: Fault, language: Language): string {
  const key = `fault.${fault.code}.title`;
  return hasText(key) ? translate(language, key, fault.params ?? {}) : '';
}

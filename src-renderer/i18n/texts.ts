import { formatBytes, formatCount, formatDuration, formatRelative } from '../../src-shared/i18n/format.ts';
import {
  hasText,
  translate,
  type Language,
  type TextKey,
  type TextParams,
} from '../../src-shared/i18n/translate.ts';

/** Everything that turns data into words and numbers of the person's language. */
export interface Texts {
  readonly language: Language;
  readonly t: (key: TextKey, params?: TextParams) => string;
  /** The text of a key that was put together from data; `fallback` when the catalogue cannot say it. */
  readonly lookUp: (key: string, params?: TextParams, fallback?: string) => string;
  readonly bytes: (bytes: number) => string;
  readonly count: (count: number) => string;
  readonly percent: (fraction: number) => string;
  readonly duration: (seconds: number) => string;
  /** `2 hours ago`, `in 5 minutes`. */
  readonly relative: (at: string, now: Date) => string;
  /** `Sunday, 22 November, 14:12`, with the year only when it is not this one. */
  readonly dateTime: (at: string) => string;
  /** `22 Nov, 14:12`, with the year only when it is not this one. */
  readonly shortDateTime: (at: string) => string;
  /** `22 Nov 2026`. */
  readonly date: (at: string) => string;
  readonly time: (at: string) => string;
  /** `a, b and c`. */
  readonly list: (items: readonly string[]) => string;
}

/** Null when the data lacks what the text wants to name: a poor sentence must not take the page with it. */
function tryTranslate(language: Language, key: TextKey, params?: TextParams): string | null {
  try {
    return translate(language, key, params);
  } catch {
    return null;
  }
}

/** Makes the texts of one language; formats are made once, they are slow to make. */
export function createTexts(language: Language): Texts {
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short' });
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  return {
    language,
    t: (key, params) => translate(language, key, params),
    lookUp: (key, params, fallback = key) =>
      hasText(key) ? (tryTranslate(language, key, params) ?? fallback) : fallback,
    bytes: (bytes) => formatBytes(bytes, language),
    count: (count) => formatCount(count, language),
    percent: (fraction) => percent.format(fraction),
    duration: (seconds) => formatDuration(seconds, language),
    relative: (at, now) => formatRelative(new Date(at), now, language),
    dateTime: (at) => formatDateTime(new Date(at), language, { weekday: 'long', month: 'long' }),
    shortDateTime: (at) => formatDateTime(new Date(at), language, { month: 'short' }),
    date: (at) => date.format(new Date(at)),
    time: (at) => time.format(new Date(at)),
    list: (items) => list.format(items),
  };
}

function formatDateTime(at: Date, language: Language, style: Intl.DateTimeFormatOptions): string {
  const isThisYear = at.getFullYear() === new Date().getFullYear();
  return new Intl.DateTimeFormat(language, {
    day: 'numeric',
    ...style,
    ...(isThisYear ? {} : { year: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
}

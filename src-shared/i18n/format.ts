import type { Language } from './translate.ts';

const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte', 'petabyte'] as const;

/** Bytes as people read them: decimal units like the file managers of this decade, `1.4 GB`, `312 KB`. */
export function formatBytes(bytes: number, language: Language): string {
  let value = Math.max(0, bytes);
  let unit = 0;
  while (value >= 999.5 && unit < byteUnits.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const fractionDigits = unit === 0 || value >= 99.95 ? 0 : 1;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: byteUnits[unit] ?? 'byte',
    // The short form of the byte itself is no plural: "8 byte".
    unitDisplay: unit === 0 ? 'long' : 'short',
    maximumFractionDigits: fractionDigits,
  }).format(value);
}

/** `2 hours ago`, `in 5 minutes`; seconds are rounded to "now". */
export function formatRelative(from: Date, now: Date, language: Language): string {
  const seconds = (from.getTime() - now.getTime()) / 1000;
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const steps: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
    ['year', 31_557_600],
    ['month', 2_629_800],
    ['week', 604_800],
    ['day', 86_400],
    ['hour', 3600],
    ['minute', 60],
  ];
  const step = steps.find(([, size]) => Math.abs(seconds) >= size);
  if (step === undefined) return format.format(0, 'second');
  return format.format(Math.round(seconds / step[1]), step[0]);
}

/** A duration as `45 s`, `3 min`, `2 h 10 min`: what a person needs of it, no more. */
export function formatDuration(seconds: number, language: Language): string {
  const unit = (value: number, name: 'second' | 'minute' | 'hour'): string =>
    new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'short' }).format(value);
  const rounded = Math.max(0, Math.round(seconds));
  if (rounded < 60) return unit(rounded, 'second');
  if (rounded < 3600) return unit(Math.round(rounded / 60), 'minute');
  const hours = Math.floor(rounded / 3600);
  const minutes = Math.round((rounded - hours * 3600) / 60);
  return minutes === 0 || minutes === 60
    ? unit(hours + (minutes === 60 ? 1 : 0), 'hour')
    : `${unit(hours, 'hour')} ${unit(minutes, 'minute')}`;
}

export const formatCount = (count: number, language: Language): string =>
  new Intl.NumberFormat(language).format(count);

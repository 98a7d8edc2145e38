import { translate, type Language } from '../../../src-shared/i18n/translate.ts';

/** When people who pause "until tomorrow" expect backups to be back: before the day's work, local time. */
const morningHour = 6;

export const inAnHour = (now: Date): Date => new Date(now.getTime() + 3_600_000);

/** Six in the morning of the next day on the calendar, whatever the clocks do in the night between. */
export const nextMorning = (now: Date): Date =>
  new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, morningHour);

/** `today 2:12 PM`, `morgen 06:00`, `3. Nov., 09:30`. */
export function momentWords(moment: Date, now: Date, language: Language): string {
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(moment);
  const days = calendarDays(moment) - calendarDays(now);
  if (days === 0) return translate(language, 'tray.time.today', { time });
  if (days === -1) return translate(language, 'tray.time.yesterday', { time });
  if (days === 1) return translate(language, 'tray.time.tomorrow', { time });
  const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short' });
  return translate(language, 'tray.time.other', { date: format.format(moment), time });
}

/** Counts local days; comparing hours would stumble over the days with 23 and 25 of them. */
const calendarDays = (moment: Date): number =>
  Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate()) / 86_400_000;

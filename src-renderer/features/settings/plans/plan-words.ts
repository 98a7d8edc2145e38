import type { Plan } from '../../../../src-shared/model/plan.ts';
import type { Schedule } from '../../../../src-shared/model/schedule.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { fileNameOf } from '../../../parts/path-name.ts';
import { weekdayName } from './schedule-form.ts';

/** When a plan runs, as `Every day at 12:30`. */
export function scheduleText(schedule: Schedule, { t, language }: Pick<Texts, 't' | 'language'>): string {
  if (schedule.kind === 'manual') return t('settings.schedule.manual');
  if (schedule.kind === 'hourly') return t('settings.schedule.hourly', { hours: schedule.everyHours });
  const time = timeText(schedule.at, language);
  if (schedule.kind === 'daily') return t('settings.schedule.daily', { time });
  return t('settings.schedule.weekly', { weekday: weekdayName(schedule.weekday, language), time });
}

/** The schedule of a plan, and that it is switched off. */
export function whenText({ schedule, isEnabled }: Plan, texts: Texts): string {
  const words = scheduleText(schedule, texts);
  const isOff = !isEnabled && schedule.kind !== 'manual';
  return isOff ? texts.t('settings.schedule.off', { schedule: words }) : words;
}

function timeText(at: string, language: string): string {
  const [hour = 0, minute = 0] = at.split(':').map(Number);
  return new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(new Date(2026, 0, 1, hour, minute));
}

/** `Documents, Pictures and 3 more`. */
export function foldersText(folders: readonly string[], { t, list }: Pick<Texts, 't' | 'list'>): string {
  const names = folders.map(fileNameOf);
  if (names.length <= shownFolders) return list(names);
  const first = names.slice(0, shownFolders - 1);
  return t('settings.plans.more-folders', {
    first: first.join(', '),
    count: names.length - first.length,
  });
}

const shownFolders = 3;

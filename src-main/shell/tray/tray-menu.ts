import { translate, type Language, type TextKey } from '../../../src-shared/i18n/translate.ts';
import { statusWords } from '../../../src-shared/i18n/status-words.ts';
import type { PlanId } from '../../../src-shared/model/ids.ts';
import { overallStatus, type OverallStatus } from '../../../src-shared/model/overall-status.ts';
import type { Plan } from '../../../src-shared/model/plan.ts';
import type { ReadModel } from '../../../src-shared/model/read-model.ts';
import { momentWords, nextMorning, inAnHour } from './moments.ts';

/** What a click on an item asks for. */
export type TrayAction =
  | { readonly do: 'open' }
  | { readonly do: 'quit' }
  | { readonly do: 'back-up'; readonly planId: PlanId }
  | { readonly do: 'pause'; readonly forThe: 'hour' | 'rest-of-the-day' }
  | { readonly do: 'resume' };

export type TrayItem =
  | { readonly kind: 'text'; readonly label: string }
  | { readonly kind: 'separator' }
  | {
      readonly kind: 'action';
      readonly id: string;
      readonly label: string;
      readonly isEnabled: boolean;
      readonly action: TrayAction;
    }
  | {
      readonly kind: 'submenu';
      readonly id: string;
      readonly label: string;
      readonly items: readonly TrayItem[];
    };

export interface TrayMenu {
  /** Chooses the icon. */
  readonly icon: OverallStatus['level'];
  readonly tooltip: string;
  readonly items: readonly TrayItem[];
}

/** What the tray knows of the core. */
export type TraySubject =
  | { readonly phase: 'starting' | 'failed' | 'stopping' }
  | { readonly phase: 'running'; readonly model: ReadModel };

/** Makes the whole menu anew from what is known; equal knowledge makes equal menus. */
export function trayMenu(subject: TraySubject, now: Date, language: Language): TrayMenu {
  const t = (key: TextKey): string => translate(language, key);
  const open: TrayItem = {
    kind: 'action',
    id: 'open',
    label: t('tray.open'),
    isEnabled: true,
    action: { do: 'open' },
  };
  const quit: TrayItem = {
    kind: 'action',
    id: 'quit',
    label: t('tray.quit'),
    isEnabled: true,
    action: { do: 'quit' },
  };
  if (subject.phase !== 'running') {
    const line = t(lifeWords[subject.phase]);
    const icon = subject.phase === 'failed' ? 'attention' : 'waiting';
    return menuOf(icon, line, [{ kind: 'text', label: line }, separator, open, quit]);
  }
  const { model } = subject;
  const status = overallStatus(model);
  const line = statusLine(status, model, now, language);
  const notes = noteLines(status, model, now, language).map((label): TrayItem => ({ kind: 'text', label }));
  const commands = [...backUpItems(status, model, language), ...pauseItems(model, language)];
  return menuOf(status.level, line, [
    { kind: 'text', label: line },
    ...notes,
    separator,
    ...(commands.length === 0 ? [] : [...commands, separator]),
    open,
    quit,
  ]);
}

const separator: TrayItem = { kind: 'separator' };

const lifeWords = {
  starting: 'tray.status.starting',
  failed: 'tray.status.cannot-start',
  stopping: 'tray.status.stopping',
} as const satisfies Record<Exclude<TraySubject['phase'], 'running'>, TextKey>;

const menuOf = (icon: TrayMenu['icon'], line: string, items: readonly TrayItem[]): TrayMenu => ({
  icon,
  tooltip: `TimeLocker – ${line}`,
  items,
});

function statusLine(status: OverallStatus, model: ReadModel, now: Date, language: Language): string {
  const { sentence } = statusWords(status, model, now, language);
  const fraction = status.activeJob === null ? null : (model.progress[status.activeJob.id]?.fraction ?? null);
  if (status.level !== 'working' || fraction === null) return sentence;
  return translate(language, 'tray.status.share', { sentence, percent: Math.floor(fraction * 100) });
}

/** Moments are told as clock times: unlike "5 minutes ago" they stay true while nobody redraws the menu. */
function noteLines(status: OverallStatus, model: ReadModel, now: Date, language: Language): string[] {
  const lines: string[] = [];
  const pausedUntil = model.pause?.until ?? null;
  if (pausedUntil !== null) {
    const time = momentWords(new Date(pausedUntil), now, language);
    lines.push(translate(language, 'tray.paused-until', { time }));
  }
  const last = lastSuccess(status, model);
  if (last !== null) {
    lines.push(translate(language, 'tray.last-backup', { time: momentWords(last, now, language) }));
  }
  return lines;
}

/** Of the plan that the status speaks of; else the one longest ago, as nothing better is proven for all. */
function lastSuccess(status: OverallStatus, model: ReadModel): Date | null {
  const statuses = status.planStatus === null ? model.planStatuses : [status.planStatus];
  const moments = statuses.map((plan) => plan.lastSuccessAt);
  if (moments.length === 0 || moments.includes(null)) return null;
  return new Date(Math.min(...moments.map((moment) => Date.parse(moment ?? ''))));
}

function backUpItems(status: OverallStatus, model: ReadModel, language: Language): TrayItem[] {
  const { plans } = model;
  const label = translate(language, 'tray.back-up-now');
  const isLocked = status.code === 'vault-locked';
  const [first] = plans;
  if (first === undefined) return [];
  if (plans.length === 1) return [backUpItem(first, model, isLocked, label, 'back-up')];
  const items = plans.map((plan) => backUpItem(plan, model, isLocked, plan.name, `back-up:${plan.id}`));
  return [{ kind: 'submenu', id: 'back-up', label, items }];
}

function backUpItem(plan: Plan, model: ReadModel, isLocked: boolean, label: string, id: string): TrayItem {
  const status = model.planStatuses.find((candidate) => candidate.planId === plan.id);
  const isAtWork = (status?.activeJobId ?? null) !== null && status?.waitingFor.length === 0;
  const action = { do: 'back-up', planId: plan.id } as const;
  return { kind: 'action', id, label, isEnabled: !isLocked && !isAtWork, action };
}

function pauseItems(model: ReadModel, language: Language): TrayItem[] {
  const t = (key: TextKey): string => translate(language, key);
  if (model.pause !== null) {
    return [
      { kind: 'action', id: 'resume', label: t('tray.resume'), isEnabled: true, action: { do: 'resume' } },
    ];
  }
  if (model.plans.length === 0) return [];
  const pause = (id: string, key: TextKey, forThe: 'hour' | 'rest-of-the-day'): TrayItem => ({
    kind: 'action',
    id,
    label: t(key),
    isEnabled: true,
    action: { do: 'pause', forThe },
  });
  const items = [
    pause('pause-hour', 'tray.pause-hour', 'hour'),
    pause('pause-tomorrow', 'tray.pause-tomorrow', 'rest-of-the-day'),
  ];
  return [{ kind: 'submenu', id: 'pause', label: t('tray.pause'), items }];
}

/** When a pause that begins now ends. */
export const pauseEnd = (forThe: 'hour' | 'rest-of-the-day', now: Date): Date =>
  forThe === 'hour' ? inAnHour(now) : nextMorning(now);

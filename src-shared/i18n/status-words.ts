import type { Job } from '../model/job.ts';
import type { OverallStatus } from '../model/overall-status.ts';
import type { ReadModel } from '../model/read-model.ts';
import type { Reason } from '../model/reason.ts';
import { formatRelative } from './format.ts';
import { hasText, translate, type Language, type TextKey, type TextParams } from './translate.ts';

/** The overall status for a person: one sentence without a full stop, and one or two more that say why. */
export interface StatusWords {
  readonly sentence: string;
  readonly why: string;
}

interface Context {
  readonly model: ReadModel;
  readonly now: Date;
  readonly language: Language;
  readonly t: (key: TextKey, params?: TextParams) => string;
}

/** What the home screen, the tray and the command line say about everything. */
export function statusWords(
  status: OverallStatus,
  model: ReadModel,
  now: Date,
  language: Language,
): StatusWords {
  const t: Context['t'] = (key, params) => translate(language, key, params);
  return say[status.code](status, { model, now, language, t });
}

type Say = (status: OverallStatus, context: Context) => StatusWords;

const say: Readonly<Record<OverallStatus['code'], Say>> = {
  'no-plan': (_status, { t }) => ({ sentence: t('status.no-plan'), why: t('status.no-plan.why') }),
  'vault-locked': (_status, { t }) => ({
    sentence: t('status.vault-locked'),
    why: t('status.vault-locked.why'),
  }),
  working: (status, context) => ({
    sentence: workingSentence(status.activeJob, context),
    why: context.t('status.working.why'),
  }),
  restoring: (_status, { t }) => ({ sentence: t('status.restoring'), why: t('status.working.why') }),
  failed: (status, context) => ({
    sentence: context.t('status.failed', { name: planName(status, context) }),
    why: faultSentence(status, context),
  }),
  warnings: (status, context) => ({
    sentence: context.t('status.warnings', { count: status.planStatus?.lastProblemCount ?? 0 }),
    why: context.t('status.warnings.why', { name: planName(status, context) }),
  }),
  damaged: (_status, { model, t }) => ({
    sentence: t('status.damaged', { name: damagedName(model) }),
    why: t('status.damaged.why'),
  }),
  never: neverWords,
  overdue: (status, context) => ({
    sentence: overdueSentence(status, context),
    why: overdueWhy(status, context),
  }),
  waiting: waitingWords,
  paused: pausedWords,
  safe: safeWords,
};

/** Why a job or plan waits, with the name of what it waits for; no full stop. */
export function reasonWords(reason: Reason, model: ReadModel, now: Date, language: Language): string {
  const name = 'repositoryId' in reason ? repositoryName(model, reason.repositoryId) : '';
  const when = reason.code === 'retry' ? formatRelative(new Date(reason.until), now, language) : '';
  return translate(language, `status.waiting.${reason.code}`, { name, when });
}

/** A moment seen from now, with words of their own for less than a minute. */
export function relativeWords(at: string, now: Date, language: Language): string {
  const moment = new Date(at);
  const distanceMs = moment.getTime() - now.getTime();
  if (Math.abs(distanceMs) >= 60_000) return formatRelative(moment, now, language);
  return translate(language, distanceMs > 0 ? 'status.in-a-moment' : 'status.just-now');
}

const relativeTime = (at: string, { now, language }: Context): string => relativeWords(at, now, language);

const planName = ({ planStatus }: OverallStatus, { model }: Context): string =>
  model.plans.find((plan) => plan.id === planStatus?.planId)?.name ?? '';

const repositoryName = (model: ReadModel, id: string | null): string =>
  model.repositories.find((repository) => repository.id === id)?.name ?? '';

function damagedName(model: ReadModel): string {
  const damaged = model.health.find((health) => health.damage !== null);
  return repositoryName(model, damaged?.repositoryId ?? null);
}

function workingSentence(job: Job | null, { model, t }: Context): string {
  if (job === null || job.kind === 'restore') return t('status.restoring');
  const name = job.kind === 'backup' ? (job.planName ?? '') : repositoryName(model, job.repositoryId);
  return t(`status.working.${job.kind}`, { name });
}

function faultSentence({ planStatus }: OverallStatus, { language, t }: Context): string {
  const fault = planStatus?.lastFault ?? null;
  if (fault === null) return t('status.never.why');
  const part = (name: string): string => {
    const key = `fault.${fault.code}.${name}`;
    return hasText(key) ? translate(language, key, fault.params ?? {}) : '';
  };
  return `${part('title')}. ${part('next')}`;
}

function neverWords({ planStatus }: OverallStatus, context: Context): StatusWords {
  const { t } = context;
  const next = planStatus?.nextRunAt ?? null;
  const why =
    next === null ? t('status.never.why') : t('status.never.why-next', { next: relativeTime(next, context) });
  return { sentence: t('status.never'), why };
}

function pausedWords(_status: OverallStatus, context: Context): StatusWords {
  const { model, t } = context;
  const until = model.pause?.until ?? null;
  const why =
    until === null
      ? t('status.paused.why')
      : t('status.paused.why-until', { when: relativeTime(until, context) });
  return { sentence: t('status.paused'), why };
}

function overdueSentence({ planStatus }: OverallStatus, { now, t }: Context): string {
  const last = planStatus?.lastSuccessAt ?? null;
  if (last === null) return t('status.overdue.never');
  const hours = Math.floor((now.getTime() - Date.parse(last)) / 3_600_000);
  if (hours < 48) return t('status.overdue.hours', { count: Math.max(1, hours) });
  return t('status.overdue.days', { count: Math.floor(hours / 24) });
}

function overdueWhy({ planStatus }: OverallStatus, { model, now, language, t }: Context): string {
  if (model.pause !== null) return t('status.overdue.why-paused');
  const reason = planStatus?.waitingFor[0];
  if (reason === undefined) return t('status.overdue.why');
  return `${reasonWords(reason, model, now, language)}. ${waitingAdvice(reason, t)}`;
}

const waitingAdvice = (reason: Reason, t: Context['t']): string =>
  t(reason.code === 'repository-absent' ? 'status.waiting.why-absent' : 'status.waiting.why');

function waitingWords({ planStatus }: OverallStatus, context: Context): StatusWords {
  const { model, now, language, t } = context;
  const reason = planStatus?.waitingFor[0] ?? { code: 'schedule', until: now.toISOString() };
  const last = planStatus?.lastSuccessAt ?? null;
  const lastSentence =
    last === null ? '' : ` ${t('status.waiting.why-last', { last: relativeTime(last, context) })}`;
  return {
    sentence: reasonWords(reason, model, now, language),
    why: `${waitingAdvice(reason, t)}${lastSentence}`,
  };
}

function safeWords({ planStatus }: OverallStatus, context: Context): StatusWords {
  const { model, t } = context;
  const lastAt = planStatus?.lastSuccessAt ?? null;
  const nextAt = planStatus?.nextRunAt ?? null;
  const last = lastAt === null ? '' : relativeTime(lastAt, context);
  if (model.plans.length > 1) {
    return { sentence: t('status.safe'), why: t('status.safe.why-all', { count: model.plans.length, last }) };
  }
  const why =
    nextAt === null
      ? t('status.safe.why', { last })
      : t('status.safe.why-next', { last, next: relativeTime(nextAt, context) });
  return { sentence: t('status.safe'), why };
}

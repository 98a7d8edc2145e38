import { isEnded, type Job, type JobResult } from '../../../src-shared/model/job.ts';
import type { TextKey } from '../../../src-shared/i18n/translate.ts';
import type { Texts } from '../../i18n/texts.ts';
import { faultWords } from '../../ui/fault-words.ts';

/** How a job looks at a glance. */
export type JobTone = 'busy' | 'waiting' | 'good' | 'warning' | 'bad' | 'quiet';

export function toneOf({ state, problemCount }: Job): JobTone {
  if (state.name === 'queued' || state.name === 'waiting' || state.name === 'paused') return 'waiting';
  if (!isEnded(state)) return 'busy';
  if (state.name === 'failed') return 'bad';
  if (state.name === 'cancelled') return 'quiet';
  return state.name === 'succeeded' && problemCount === 0 ? 'good' : 'warning';
}

/** `Backup of “Documents”`; the kind alone where no name is known. */
export function nameOfJob(job: Job, repositoryName: string | null, { t }: Pick<Texts, 't'>): string {
  const name = subjectOf(job, repositoryName);
  return name === null ? t(`job.kind.${job.kind}`) : t(`activity.name.${job.kind}`, { name });
}

/** `Backup · Documents`, for a list with little room. */
export function shortNameOfJob(job: Job, repositoryName: string | null, { t }: Pick<Texts, 't'>): string {
  const name = subjectOf(job, repositoryName);
  return name === null ? t(`job.kind.${job.kind}`) : `${t(`job.kind.${job.kind}`)} · ${name}`;
}

/** The plan or the repository that a job is about. */
function subjectOf({ kind, planName }: Job, repositoryName: string | null): string | null {
  const isOfPlan = kind === 'backup' || kind === 'restore' || kind === 'retention';
  return isOfPlan ? (planName ?? repositoryName) : (repositoryName ?? planName);
}

/** What came of a job, or what it is doing, in one sentence. */
export function outcomeOf(job: Job, texts: Texts): string {
  const { t } = texts;
  const { state } = job;
  if (state.name === 'failed') return faultWords(state.fault, texts).title;
  if (state.name === 'waiting') return state.reasons.map(({ code }) => t(`reason.${code}`)).join(' ');
  if (state.name === 'paused') return t(`reason.${state.reason.code}`);
  if (state.name === 'succeeded-with-warnings') return warningText(job, texts);
  if (state.name === 'succeeded') {
    return job.result === null ? t('activity.outcome.done') : resultText(job.result, texts);
  }
  return t(plainStates[state.name]);
}

/** States whose sentence needs nothing else to be known. */
const plainStates = {
  queued: 'activity.outcome.queued',
  preparing: 'activity.outcome.preparing',
  running: 'activity.outcome.running',
  finishing: 'activity.outcome.finishing',
  cancelled: 'activity.outcome.cancelled',
  interrupted: 'activity.outcome.interrupted',
} as const satisfies Record<string, TextKey>;

function warningText(job: Job, { t }: Texts): string {
  const count = job.problemCount;
  if (count === 0) return t('activity.outcome.warnings', { count });
  if (job.kind === 'backup') return t('activity.outcome.backup-warnings', { count });
  if (job.kind === 'restore') return t('activity.outcome.restore-warnings', { count });
  return t(job.kind === 'verify' ? 'activity.outcome.verify-errors' : 'activity.outcome.warnings', { count });
}

type ResultOf<Kind extends JobResult['kind']> = Extract<JobResult, { kind: Kind }>;
type ResultTexts = {
  readonly [Kind in JobResult['kind']]: (result: ResultOf<Kind>, texts: Texts) => string;
};

const resultTexts: ResultTexts = {
  backup: backupText,
  restore: ({ filesRestored, bytesRestored }, { t, bytes }) =>
    t('activity.outcome.restore', { count: filesRestored, bytes: bytes(bytesRestored) }),
  verify: ({ readDataPercent, errorCount }, { t, percent }) => {
    if (errorCount > 0) return t('activity.outcome.verify-errors', { count: errorCount });
    return readDataPercent === 0
      ? t('activity.outcome.verify-structure')
      : t('activity.outcome.verify-data', { percent: percent(readDataPercent / 100) });
  },
  retention: ({ removed, kept }, { t }) => t('activity.outcome.retention', { removed, kept }),
  prune: ({ bytesFreed }, { t, bytes }) =>
    bytesFreed === null
      ? t('activity.outcome.prune-unknown')
      : t('activity.outcome.prune', { bytes: bytes(bytesFreed) }),
  recovery: (_result, { t }) => t('activity.outcome.recovery'),
};

function resultText<Kind extends JobResult['kind']>(result: ResultOf<Kind>, texts: Texts): string {
  const write: ResultTexts[Kind] = resultTexts[result.kind];
  return write(result, texts);
}

function backupText(
  { snapshotId, filesNew, filesChanged, bytesAdded }: Extract<JobResult, { kind: 'backup' }>,
  { t, bytes }: Texts,
): string {
  if (snapshotId === null) return t('activity.outcome.backup-unchanged');
  return t('activity.outcome.backup', { count: filesNew + filesChanged, bytes: bytes(bytesAdded) });
}

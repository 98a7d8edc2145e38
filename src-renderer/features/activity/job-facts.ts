import type { Job, JobResult } from '../../../src-shared/model/job.ts';
import type { TextKey } from '../../../src-shared/i18n/translate.ts';
import type { Texts } from '../../i18n/texts.ts';

export interface JobFact {
  readonly label: TextKey;
  readonly value: string;
  /** path: shown as a path. */
  readonly kind: 'text' | 'path';
}

const fact = (label: TextKey, value: string, kind: JobFact['kind'] = 'text'): JobFact => ({
  label,
  value,
  kind,
});

/** When a job ran, why, and how much it did. */
export function factsOf(job: Job, repositoryName: string | null, texts: Texts): readonly JobFact[] {
  const { t, dateTime, duration } = texts;
  const { startedAt, endedAt } = job;
  const seconds =
    startedAt === null || endedAt === null ? null : (Date.parse(endedAt) - Date.parse(startedAt)) / 1000;
  return [
    fact('activity.fact.trigger', t(`job.trigger.${job.trigger}`)),
    ...(startedAt === null ? [] : [fact('activity.fact.started', dateTime(startedAt))]),
    ...(endedAt === null ? [] : [fact('activity.fact.ended', dateTime(endedAt))]),
    ...(seconds === null || seconds < 0 ? [] : [fact('activity.fact.duration', duration(seconds))]),
    ...(repositoryName === null ? [] : [fact('activity.fact.repository', repositoryName)]),
    ...(job.result === null ? [] : resultFacts(job.result, texts)),
  ];
}

type ResultOf<Kind extends JobResult['kind']> = Extract<JobResult, { kind: Kind }>;
type ResultFacts = {
  readonly [Kind in JobResult['kind']]: (result: ResultOf<Kind>, texts: Texts) => readonly JobFact[];
};

/** A count that is only worth a line when there is something to count. */
const someFact = (label: TextKey, amount: number, { count }: Texts): readonly JobFact[] =>
  amount === 0 ? [] : [fact(label, count(amount))];

const resultFactsByKind: ResultFacts = {
  backup: (result, { bytes, count }) => [
    fact('activity.fact.new', count(result.filesNew)),
    fact('activity.fact.changed', count(result.filesChanged)),
    fact('activity.fact.unmodified', count(result.filesUnmodified)),
    fact('activity.fact.total', bytes(result.bytesTotal)),
    fact('activity.fact.added', bytes(result.bytesAdded)),
  ],
  restore: (result, texts) => [
    fact('activity.fact.restored', texts.count(result.filesRestored)),
    fact('activity.fact.bytes-restored', texts.bytes(result.bytesRestored)),
    ...someFact('activity.fact.beside', result.filesKeptBeside, texts),
    ...someFact('activity.fact.skipped', result.filesSkipped, texts),
    fact('activity.fact.destination', result.destination, 'path'),
  ],
  verify: (result, { percent, count }) => [
    fact('activity.fact.read-back', percent(result.readDataPercent / 100)),
    fact('activity.fact.errors', count(result.errorCount)),
  ],
  retention: (result, { count }) => [
    fact('activity.fact.kept', count(result.kept)),
    fact('activity.fact.removed', count(result.removed)),
  ],
  prune: ({ bytesFreed }, { bytes }) =>
    bytesFreed === null ? [] : [fact('activity.fact.freed', bytes(bytesFreed))],
  recovery: ({ indexRepaired }, { t }) => [
    fact('activity.fact.index', t(indexRepaired ? 'activity.fact.yes' : 'activity.fact.no')),
  ],
};

function resultFacts<Kind extends JobResult['kind']>(
  result: ResultOf<Kind>,
  texts: Texts,
): readonly JobFact[] {
  const list: ResultFacts[Kind] = resultFactsByKind[result.kind];
  return list(result, texts);
}

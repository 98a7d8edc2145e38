import { useMemo } from 'react';
import type { Problem } from '../../src-shared/model/job.ts';
import { useText } from '../i18n/use-text.tsx';
import { PathText, VirtualList } from '../ui/index.ts';
import { problemRows, type ProblemRow } from './problem-rows.ts';
import './problem-list.css';

interface ProblemListProps {
  readonly label: string;
  readonly problems: readonly Problem[];
}

/** What a job left out: each cause with what to do about it, then the files that it explains. */
export function ProblemList({ label, problems }: ProblemListProps) {
  const { language } = useText();
  const rows = useMemo(() => problemRows(problems, language), [problems, language]);
  return (
    <VirtualList label={label} rows={rows} keyOf={keyOf} heightOf={heightOf}>
      {(row) => (row.kind === 'cause' ? <Cause row={row} /> : <Left problem={row.problem} />)}
    </VirtualList>
  );
}

const keyOf = (row: ProblemRow): string =>
  row.kind === 'cause' ? `cause ${row.cause}` : `${row.problem.cause} ${row.problem.path}`;

const heightOf = (row: ProblemRow): number => {
  if (row.kind === 'cause') return 74;
  return row.problem.cause === 'other' ? 54 : 34;
};

function Cause({ row: { cause, count } }: { readonly row: Extract<ProblemRow, { kind: 'cause' }> }) {
  const { t } = useText();
  return (
    <div className="problem-cause">
      <p className="problem-cause__title">
        <span className="problem-cause__words">{t(`problem.${cause}`)}</span>
        <span className="problem-cause__count tabular">{t('common.files', { count })}</span>
      </p>
      <p className="problem-cause__advice">{t(`activity.advice.${cause}`)}</p>
    </div>
  );
}

function Left({ problem: { path, cause, detail } }: { readonly problem: Problem }) {
  return (
    <div className="problem-path" title={detail}>
      <PathText path={path} />
      {cause === 'other' && <span className="problem-path__detail">{detail}</span>}
    </div>
  );
}

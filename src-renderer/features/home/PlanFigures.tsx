import type { ReactNode } from 'react';
import { relativeWords } from '../../../src-shared/i18n/status-words.ts';
import { useNow } from '../../i18n/use-now.ts';
import { useText } from '../../i18n/use-text.tsx';
import type { PlanCardView } from './plan-cards.ts';

/** Last, next, size and snapshots of a plan at rest. */
export function PlanFigures({ card }: { readonly card: PlanCardView }) {
  const { plan, status } = card;
  const { t, count } = useText();
  return (
    <dl className="figures">
      <Figure name={t('home.plan.last')}>
        <When at={status?.lastSuccessAt} otherwise={t('home.plan.never')} />
      </Figure>
      <Figure name={t('home.plan.next')}>
        <When
          at={plan.isEnabled ? status?.nextRunAt : null}
          otherwise={t(`home.plan.next-${whyNoNext(card)}`)}
        />
      </Figure>
      <Figure name={t('home.plan.size')}>
        <Size bytes={status?.bytesTotal} files={status?.filesTotal} />
      </Figure>
      <Figure name={t('home.plan.snapshots')}>{count(status?.snapshotCount ?? 0)}</Figure>
    </dl>
  );
}

/** Why no moment is known for the next run. */
function whyNoNext({ plan, status }: PlanCardView): 'off' | 'by-hand' | 'paused' | 'soon' {
  if (!plan.isEnabled) return 'off';
  if (plan.schedule.kind === 'manual') return 'by-hand';
  return status?.level === 'paused' ? 'paused' : 'soon';
}

interface FigureProps {
  readonly name: string;
  readonly children: ReactNode;
}

const Figure = ({ name, children }: FigureProps) => (
  <div className="figure">
    <dt className="figure__name">{name}</dt>
    <dd className="figure__value tabular">{children}</dd>
  </div>
);

interface WhenProps {
  readonly at: string | null | undefined;
  readonly otherwise: string;
}

function When({ at, otherwise }: WhenProps) {
  const texts = useText();
  const now = useNow();
  if (at === null || at === undefined) return otherwise;
  return (
    <>
      <time dateTime={at}>{relativeWords(at, now, texts.language)}</time>
      <span className="figure__detail">{texts.shortDateTime(at)}</span>
    </>
  );
}

interface SizeProps {
  readonly bytes: number | null | undefined;
  readonly files: number | null | undefined;
}

function Size({ bytes, files }: SizeProps) {
  const texts = useText();
  if (typeof bytes !== 'number') return '–';
  return (
    <>
      {texts.bytes(bytes)}
      {typeof files === 'number' && (
        <span className="figure__detail">{texts.t('home.plan.files', { count: files })}</span>
      )}
    </>
  );
}

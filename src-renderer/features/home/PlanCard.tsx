import { Clock, Ellipsis, FolderHeart, History, Pencil, ScrollText } from 'lucide-react';
import { reasonWords } from '../../../src-shared/i18n/status-words.ts';
import { useNow } from '../../i18n/use-now.ts';
import { useText } from '../../i18n/use-text.tsx';
import { useNavigation } from '../../state/navigation.ts';
import { useReadModel } from '../../state/use-app.ts';
import { Badge, Card, FaultMessage, IconButton, Menu, type MenuAction } from '../../ui/index.ts';
import { PlanCardButton } from './PlanCardButton.tsx';
import { PlanFigures } from './PlanFigures.tsx';
import { PlanProgress } from './PlanProgress.tsx';
import { PlanProblem } from './PlanProblem.tsx';
import type { PlanCardView, PlanLevel } from './plan-cards.ts';
import { usePlanActions } from './use-plan-actions.ts';
import './plan-card.css';

const tones: Readonly<Record<PlanLevel, 'quiet' | 'accent' | 'warning' | 'bad'>> = {
  safe: 'accent',
  running: 'accent',
  never: 'quiet',
  waiting: 'quiet',
  paused: 'quiet',
  overdue: 'warning',
  attention: 'warning',
  failed: 'bad',
};

interface PlanCardProps {
  readonly card: PlanCardView;
  /** The status sentence speaks of this plan already: its card need not say the same again. */
  readonly isTold: boolean;
}

/** One plan: what, where to, how it stands, and what can be done with it. */
export function PlanCard({ card, isTold }: PlanCardProps) {
  const { t } = useText();
  const { plan, level, progress, job } = card;
  const actions = usePlanActions(card);
  return (
    <Card label={plan.name}>
      <header className="plan__head">
        <span className="plan__icon" aria-hidden>
          <FolderHeart size={22} strokeWidth={1.7} />
        </span>
        <div className="plan__words">
          <h3 className="plan__name">{plan.name}</h3>
          <PlanRoute card={card} />
        </div>
        <Badge tone={tones[level]}>{t(`home.level.${level}`)}</Badge>
        <PlanCardButton card={card} actions={actions} />
        <PlanMenu card={card} />
      </header>
      <div className="plan__body">
        {progress !== null && job !== null && level === 'running' ? (
          <PlanProgress progress={progress} name={plan.name} />
        ) : (
          <PlanFigures card={card} />
        )}
      </div>
      {!isTold && <PlanWaiting card={card} />}
      {!isTold && <PlanProblem card={card} />}
      {actions.fault !== null && <FaultMessage fault={actions.fault} onDismiss={actions.clear} />}
    </Card>
  );
}

function PlanRoute({ card }: { readonly card: PlanCardView }) {
  const { t, list } = useText();
  const { sources, repository } = card;
  const shown =
    sources.length > 3
      ? t('home.plan.more-sources', { first: sources.slice(0, 2).join(', '), count: sources.length - 2 })
      : list(sources);
  const route = t('home.plan.to', { sources: shown, repository: repository?.name ?? '' });
  return (
    <p className="plan__route" title={`${sources.join(', ')}\n${repository?.place ?? ''}`}>
      {route}
    </p>
  );
}

function PlanWaiting({ card }: { readonly card: PlanCardView }) {
  const { language } = useText();
  const now = useNow();
  const model = useReadModel((whole) => whole);
  const reason = waitingReason(card);
  if (card.level !== 'waiting' || reason === undefined) return null;
  return (
    <p className="plan__waiting">
      <Clock size={15} aria-hidden />
      {reasonWords(reason, model, now, language)}
    </p>
  );
}

function waitingReason({ job, status }: PlanCardView) {
  if (job?.state.name === 'waiting') return job.state.reasons[0];
  if (job?.state.name === 'paused') return job.state.reason;
  return status?.waitingFor[0];
}

function PlanMenu({ card: { plan, status } }: { readonly card: PlanCardView }) {
  const { t } = useText();
  const go = useNavigation((state) => state.go);
  const lastJobId = status?.lastJobId ?? null;
  const actions: MenuAction[] = [
    {
      id: 'browse',
      label: t('home.plan.browse'),
      icon: History,
      onAction: () => {
        go({ section: 'timeline', planId: plan.id });
      },
    },
    {
      id: 'last',
      label: t('home.plan.last-run'),
      icon: ScrollText,
      isDisabled: lastJobId === null,
      onAction: () => {
        if (lastJobId !== null) go({ section: 'activity', jobId: lastJobId });
      },
    },
    {
      id: 'edit',
      label: t('home.plan.edit'),
      icon: Pencil,
      onAction: () => {
        go({ section: 'settings', part: 'plans' });
      },
    },
  ];
  return (
    <Menu actions={actions}>
      <IconButton icon={Ellipsis} label={t('home.plan.more-of', { name: plan.name })} />
    </Menu>
  );
}

import { overallStatus, type OverallStatus } from '../../../src-shared/model/overall-status.ts';
import { statusWords } from '../../../src-shared/i18n/status-words.ts';
import type { JobProgress } from '../../../src-shared/model/job.ts';
import { useNow } from '../../i18n/use-now.ts';
import { useText } from '../../i18n/use-text.tsx';
import { useReadModel } from '../../state/use-app.ts';
import { Button, Dial, FaultMessage } from '../../ui/index.ts';
import { progressWords } from './progress-words.ts';
import { UnlockForm } from './UnlockForm.tsx';
import { useStatusAction } from './use-home-actions.ts';
import './status-hero.css';

/** The one sentence, why it is so, and the one button. */
export function StatusHero() {
  const model = useReadModel((whole) => whole);
  const { language } = useText();
  const now = useNow();
  const status = overallStatus(model);
  const words = statusWords(status, model, now, language);
  const progress = status.activeJob === null ? undefined : model.progress[status.activeJob.id];
  return (
    <section className="hero" aria-label={words.sentence}>
      <Dial state={status.level} fraction={progress?.fraction ?? null} size={124} />
      <div className="hero__words">
        <div role="status">
          <h1 className="hero__sentence" tabIndex={-1} data-page-heading>
            {words.sentence}
          </h1>
        </div>
        {progress === undefined ? (
          <p className="hero__why">{words.why}</p>
        ) : (
          <HeroProgress progress={progress} hasCard={status.planStatus !== null} />
        )}
        {status.action === 'unlock' ? <UnlockForm /> : <ActionButton status={status} />}
      </div>
    </section>
  );
}

interface HeroProgressProps {
  readonly progress: JobProgress;
  /** A plan's card below has the figures already. */
  readonly hasCard: boolean;
}

/** How far it is, in a line of its own outside the status, which would read out every change. */
function HeroProgress({ progress, hasCard }: HeroProgressProps) {
  const words = progressWords(progress, useText());
  const parts = [words.percent === '' ? words.phase : words.percent, words.timeLeft];
  return (
    <div className="hero__why tabular">
      <p>{parts.join(' · ')}</p>
      {!hasCard && <p className="hero__facts">{words.facts.join(' · ')}</p>}
    </div>
  );
}

function ActionButton({ status }: { readonly status: OverallStatus }) {
  const { t } = useText();
  const action = useStatusAction(status);
  if (status.action === null) return null;
  const isWaiting = status.planStatus !== null && status.planStatus.waitingFor.length > 0;
  const isMain =
    !isWaiting && (status.level === 'attention' || status.action === 'resume' || status.code === 'never');
  return (
    <>
      <div className="hero__action">
        <Button
          variant={isMain ? 'primary' : 'quiet'}
          size="large"
          isPending={action.isPending}
          onPress={action.run}
        >
          {t(`status.action.${status.action}`)}
        </Button>
      </div>
      {action.fault !== null && <FaultMessage fault={action.fault} />}
    </>
  );
}

import { overallStatus, type OverallStatus } from '../../../src-shared/model/overall-status.ts';
import { statusWords } from '../../../src-shared/i18n/status-words.ts';
import { useNow } from '../../i18n/use-now.ts';
import { useText } from '../../i18n/use-text.tsx';
import { useReadModel } from '../../state/use-app.ts';
import { Button, Dial, FaultMessage } from '../../ui/index.ts';
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
  const fraction = status.activeJob === null ? null : (model.progress[status.activeJob.id]?.fraction ?? null);
  return (
    <section className="hero" aria-label={words.sentence}>
      <Dial state={status.level} fraction={fraction} size={128} />
      <div className="hero__words">
        <div role="status">
          <h1 className="hero__sentence" tabIndex={-1} data-page-heading>
            {words.sentence}
          </h1>
          <p className="hero__why">{words.why}</p>
        </div>
        {status.action === 'unlock' ? <UnlockForm /> : <ActionButton status={status} />}
      </div>
    </section>
  );
}

function ActionButton({ status }: { readonly status: OverallStatus }) {
  const { t } = useText();
  const action = useStatusAction(status);
  if (status.action === null) return null;
  const isMain = status.level === 'attention' || status.action === 'resume' || status.code === 'never';
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

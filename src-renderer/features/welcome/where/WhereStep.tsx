import { FolderOpen, RefreshCw } from 'lucide-react';
import { useText } from '../../../i18n/use-text.tsx';
import { Banner, Button, FaultMessage, Spinner } from '../../../ui/index.ts';
import { StepHeading } from '../StepHeading.tsx';
import { useWizard } from '../wizard-store.ts';
import { leaveRepository } from './place-actions.ts';
import { PlaceCards } from './PlaceCards.tsx';
import { ProbeMessage } from './ProbeMessage.tsx';
import { useWhereStep, type WhereStepState } from './use-where-step.ts';
import './where.css';

/** Step two: the place. */
export function WhereStep() {
  const isSettled = useWizard((state) => state.repository !== null && state.repositoryOrigin !== 'known');
  return (
    <div className="where">
      <StepHeading step="where" />
      {isSettled ? <RepositoryThere /> : <PlaceChoice />}
    </div>
  );
}

function PlaceChoice() {
  const { t } = useText();
  const step = useWhereStep();
  return (
    <>
      <Places step={step} />
      <div className="where__buttons">
        <Button icon={FolderOpen} onPress={step.chooseFolder}>
          {t('welcome.where.choose-folder')}
        </Button>
        {step.query.phase === 'ready' && (
          <Button variant="plain" icon={RefreshCw} onPress={step.query.reload}>
            {t('welcome.where.refresh')}
          </Button>
        )}
      </div>
      {step.fault !== null && <FaultMessage fault={step.fault} />}
      <ProbeMessage needed={step.needed} onChange={step.chooseFolder} />
    </>
  );
}

function Places({ step }: { readonly step: WhereStepState }) {
  const { t } = useText();
  const { query, places } = step;
  if (query.phase === 'failed') return <FaultMessage fault={query.fault} onRetry={query.reload} />;
  if (query.phase !== 'ready') {
    return (
      <p className="where__loading">
        <Spinner /> {t('welcome.where.loading')}
      </p>
    );
  }
  return (
    <>
      <PlaceCards step={step} />
      {places.every((place) => place.isSystemDisk) && <Banner>{t('welcome.where.none')}</Banner>}
    </>
  );
}

/** The repository that the wizard has made, connected or found; choosing again is possible. */
function RepositoryThere() {
  const { t } = useText();
  const { repository, repositoryOrigin } = useWizard();
  if (repository === null) return null;
  const isConnected = repositoryOrigin === 'connected';
  return (
    <Banner
      tone="good"
      isAnnounced
      title={t(isConnected ? 'welcome.where.connected' : 'welcome.where.created', { name: repository.name })}
      action={
        <Button size="small" onPress={leaveRepository}>
          {t('welcome.where.created-other')}
        </Button>
      }
    >
      <p>{repository.place}</p>
      <p>{t(isConnected ? 'welcome.where.connected-text' : 'welcome.where.created-text')}</p>
    </Banner>
  );
}

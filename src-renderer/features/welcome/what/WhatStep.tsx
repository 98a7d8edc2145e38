import { FolderPlus } from 'lucide-react';
import { useText } from '../../../i18n/use-text.tsx';
import { Banner, Button, FaultMessage, Spinner } from '../../../ui/index.ts';
import { StepHeading } from '../StepHeading.tsx';
import { useWizard } from '../wizard-store.ts';
import { ExcludePresets } from './ExcludePresets.tsx';
import { SourceRow } from './SourceRow.tsx';
import { totalOf } from './source-list.ts';
import { useWhatStep } from './use-what-step.ts';
import './what.css';

/** Step one: the folders. */
export function WhatStep() {
  const { t } = useText();
  const step = useWhatStep();
  const { sources, areSourcesLoaded, sourcesFault, presets } = useWizard();
  return (
    <div className="what" {...step.dropHandlers}>
      <StepHeading step="what" />
      {sourcesFault !== null && <FaultMessage fault={sourcesFault} onRetry={step.reload} />}
      {step.refusedFiles.map((name) => (
        <Banner key={name} tone="warning" isAnnounced onDismiss={step.forgetRefused}>
          {t('welcome.what.only-folders', { name })}
        </Banner>
      ))}
      {!areSourcesLoaded && sourcesFault === null && (
        <p className="what__loading">
          <Spinner /> {t('welcome.what.loading')}
        </p>
      )}
      {areSourcesLoaded && sources.length === 0 && <Banner>{t('welcome.what.none-found')}</Banner>}
      {sources.length > 0 && (
        <ul className="sources" aria-label={t('welcome.what.folders')}>
          {sources.map((source) => (
            <SourceRow key={source.path} source={source} />
          ))}
        </ul>
      )}
      <div className="what__below">
        <Button icon={FolderPlus} onPress={step.add}>
          {t('welcome.what.add')}
        </Button>
        <Total />
      </div>
      {step.choiceFault !== null && <FaultMessage fault={step.choiceFault} />}
      {presets.length > 0 && <ExcludePresets presets={presets} />}
      {step.isDropping && <p className="what__drop">{t('welcome.what.drop')}</p>}
    </div>
  );
}

function Total() {
  const { t, bytes } = useText();
  const { sources, presetIds } = useWizard();
  if (!sources.some((source) => source.isChosen)) {
    return <p className="what__total">{t('welcome.what.total-none')}</p>;
  }
  const total = totalOf(sources, presetIds ?? []);
  return (
    <p className="what__total tabular">
      {t(total.isComplete ? 'welcome.what.total' : 'welcome.what.total-counting', {
        size: bytes(total.bytes),
      })}
    </p>
  );
}

import { useText } from '../../../i18n/use-text.tsx';
import { bytesWithPresets } from '../../../parts/measure/bytes-with-presets.ts';
import type { WizardSource } from '../wizard-state.ts';
import { useWizard } from '../wizard-store.ts';

interface SourceSizeProps {
  readonly source: WizardSource;
  /** Name of the chosen folder that this one lies in, if there is one. */
  readonly holderName: string | null;
}

/** How much a folder is, or why that is not known. */
export function SourceSize({ source, holderName }: SourceSizeProps) {
  const { t, bytes } = useText();
  const presetIds = useWizard((state) => state.presetIds) ?? [];
  const { measure, counting, isChosen } = source;
  if (isChosen && holderName !== null) return <p>{t('welcome.what.inside', { name: holderName })}</p>;
  if (counting === 'queued') return <p>{t('welcome.what.queued')}</p>;
  if (counting === 'stopped') return <p>{t('welcome.what.stopped')}</p>;
  if (measure === null) return null;
  const size = bytes(bytesWithPresets(measure, presetIds));
  if (counting === 'running') return <p>{t('welcome.what.counting', { size })}</p>;
  return (
    <>
      <p>{t('welcome.what.count', { size, count: measure.files })}</p>
      {measure.unreadable > 0 && (
        <p className="source__unreadable">{t('welcome.what.unreadable', { count: measure.unreadable })}</p>
      )}
    </>
  );
}

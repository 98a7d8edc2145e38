import { useText } from '../../../i18n/use-text.tsx';
import type { Repository } from '../../../../src-shared/model/repository.ts';
import type { ProbeResult } from '../../../../src-shared/model/place.ts';
import { fileNameOf } from '../../../parts/path-name.ts';
import { useReadModel } from '../../../state/use-app.ts';
import { Banner, Button, FaultMessage, Spinner } from '../../../ui/index.ts';
import { folderBeside } from '../../../parts/places/place-choice.ts';
import type { SourcesTotal } from '../what/source-list.ts';
import { useWizard } from '../wizard-store.ts';
import { ConnectForm } from './ConnectForm.tsx';
import { lookAtFolder, takeKnown } from './place-actions.ts';

interface ProbeMessageProps {
  readonly needed: SourcesTotal;
  readonly onChange: () => void;
}

/** What was found at the chosen place, what speaks against it, and what can be done. Keeps its room while looking. */
export function ProbeMessage({ needed, onChange }: ProbeMessageProps) {
  const { t } = useText();
  const { folder, probe } = useWizard();
  if (folder === null) return null;
  return (
    <section className="probe" aria-live="polite">
      <div className="probe__place">
        <span className="probe__label">{t('welcome.where.goes-to')}</span>
        <span className="probe__path selectable">{folder}</span>
        <Button size="small" variant="plain" onPress={onChange}>
          {t('welcome.where.change')}
        </Button>
      </div>
      {probe.phase === 'looking' && (
        <p className="where__loading">
          <Spinner /> {t('welcome.where.probing')}
        </p>
      )}
      {probe.phase === 'failed' && (
        <FaultMessage fault={probe.fault} onRetry={() => void lookAtFolder(folder)} />
      )}
      {probe.phase === 'seen' && <Finding result={probe.result} folder={folder} needed={needed} />}
    </section>
  );
}

interface FindingProps {
  readonly result: ProbeResult;
  readonly folder: string;
  readonly needed: SourcesTotal;
}

function Finding({ result, folder, needed }: FindingProps) {
  const known = useReadModel((model) => model.repositories).find(({ place }) => place === result.place);
  if (known !== undefined) return <Known repository={known} />;
  if (result.finding === 'repository') return <ConnectForm otherFolder={<OtherFolder folder={folder} />} />;
  if (result.fault !== null) {
    const isTaken = result.finding === 'occupied';
    return (
      <FaultMessage
        fault={result.fault}
        action={isTaken && <OtherFolder folder={folder} />}
        onRetry={() => void lookAtFolder(folder)}
      />
    );
  }
  return <Ready result={result} needed={needed} />;
}

/** The folder holds a repository that the app uses already: no password is needed. */
function Known({ repository }: { readonly repository: Repository }) {
  const { t } = useText();
  const take = (
    <Button
      size="small"
      onPress={() => {
        takeKnown(repository);
      }}
    >
      {t('welcome.where.known-use')}
    </Button>
  );
  return <Banner title={t('welcome.where.known-title', { name: repository.name })} action={take} />;
}

function OtherFolder({ folder }: { readonly folder: string }) {
  const { t } = useText();
  const computerName = useReadModel((model) => model.app.computerName);
  const other = folderBeside(folder, computerName);
  return (
    <Button size="small" onPress={() => void lookAtFolder(other)}>
      {t('welcome.where.other-folder', { name: fileNameOf(other) })}
    </Button>
  );
}

function Ready({ result, needed }: Omit<FindingProps, 'folder'>) {
  const { t, bytes } = useText();
  const free = result.freeBytes;
  const isTooBig = free !== null && needed.bytes > free;
  return (
    <>
      {isTooBig ? (
        <Banner tone="warning" title={t('welcome.where.too-big.title')}>
          {t('welcome.where.too-big.text', { needed: bytes(needed.bytes), free: bytes(free) })}
        </Banner>
      ) : (
        <Banner tone="good" title={t('welcome.where.ready')}>
          {free === null
            ? t('welcome.where.ready-text')
            : t('welcome.where.ready-space', { free: bytes(free), needed: bytes(needed.bytes) })}
        </Banner>
      )}
      {result.warnings.length > 0 && (
        <Banner tone="warning" title={t('welcome.where.warnings')}>
          {result.warnings.map((warning) => (
            <p key={warning}>{t(`welcome.where.warning.${warning}`)}</p>
          ))}
        </Banner>
      )}
    </>
  );
}

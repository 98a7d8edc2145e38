import type { ProbeResult } from '../../../../src-shared/model/place.ts';
import { folderBeside } from '../../../parts/places/place-choice.ts';
import { fileNameOf } from '../../../parts/path-name.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { useReadModel } from '../../../state/use-app.ts';
import {
  Banner,
  Button,
  FaultMessage,
  Loading,
  PasswordField,
  PathText,
  TextField,
} from '../../../ui/index.ts';
import type { AddRepository } from './use-add-repository.ts';

/** What stands at the chosen place, and what is needed to go on. */
export function ProbeBlock({ adding }: { readonly adding: AddRepository }) {
  const { t } = useText();
  const { folder, probe } = adding;
  if (folder === null) return null;
  return (
    <div className="settings-form" aria-live="polite">
      <div className="add-folder">
        <span>{t('settings.add.folder')}</span>
        <PathText path={folder} />
      </div>
      {probe.phase === 'loading' && <Loading>{t('settings.add.looking')}</Loading>}
      {probe.phase === 'failed' && <FaultMessage fault={probe.fault} onRetry={probe.reload} />}
      {probe.phase === 'ready' && <Finding adding={adding} result={probe.value} folder={folder} />}
    </div>
  );
}

interface FindingProps {
  readonly adding: AddRepository;
  readonly result: ProbeResult;
  readonly folder: string;
}

function Finding({ adding, result, folder }: FindingProps) {
  const { t } = useText();
  if (result.fault !== null) {
    return (
      <FaultMessage
        fault={result.fault}
        action={result.finding === 'occupied' && <OtherFolder adding={adding} folder={folder} />}
      />
    );
  }
  return (
    <>
      <Verdict result={result} />
      {result.warnings.map((warning) => (
        <Banner key={warning} tone="warning">
          {t(`welcome.where.warning.${warning}`)}
        </Banner>
      ))}
      <TextField
        label={t('settings.add.name')}
        value={adding.name}
        onChange={adding.setName}
        maxLength={120}
      />
      {result.finding === 'repository' && (
        <PasswordField
          label={t('settings.add.password')}
          value={adding.password}
          onChange={adding.setPassword}
        />
      )}
    </>
  );
}

function Verdict({ result: { finding, freeBytes } }: { readonly result: ProbeResult }) {
  const { t, bytes } = useText();
  if (finding === 'repository') return <Banner>{t('settings.add.found')}</Banner>;
  return (
    <Banner tone="good">
      {freeBytes === null
        ? t('settings.add.empty')
        : t('settings.add.empty-space', { free: bytes(freeBytes) })}
    </Banner>
  );
}

function OtherFolder({ adding, folder }: { readonly adding: AddRepository; readonly folder: string }) {
  const { t } = useText();
  const computerName = useReadModel((model) => model.app.computerName);
  const other = folderBeside(folder, computerName);
  return (
    <Button
      size="small"
      onPress={() => {
        adding.setFolder(other);
      }}
    >
      {t('settings.add.use-other', { name: fileNameOf(other) })}
    </Button>
  );
}

import { Folder, FolderInput, Undo2 } from 'lucide-react';
import type { JobId } from '../../../../src-shared/model/ids.ts';
import { useCopy } from '../../../parts/use-copy.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { Banner, Button, Dialog, FaultMessage, PathText, RadioCards } from '../../../ui/index.ts';
import { describeRequest, type RestoreRequest } from './restore-request.ts';
import { useRestore, type Restore } from './use-restore.ts';

interface RestoreChoicesProps {
  readonly request: RestoreRequest;
  readonly onStarted: (jobId: JobId) => void;
  readonly onClose: () => void;
}

export function RestoreChoices({ request, onStarted, onClose }: RestoreChoicesProps) {
  const texts = useText();
  const { t, dateTime } = texts;
  const copy = useCopy();
  const restore = useRestore(request, onStarted);
  return (
    <Dialog
      title={t('restore.title', { what: describeRequest(request, texts) })}
      isOpen
      onClose={onClose}
      size="large"
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={!restore.canStart || restore.isStarting}
            onPress={restore.start}
          >
            {t('restore.start')}
          </Button>
        </>
      }
    >
      <p className="dialog-lead">{t('restore.from', { when: dateTime(request.snapshot.time) })}</p>
      <Where restore={restore} />
      <OnConflict restore={restore} />
      <Consequence restore={restore} when={dateTime(request.snapshot.time)} />
      {restore.fault && <FaultMessage fault={restore.fault} onDismiss={restore.clearFault} onCopy={copy} />}
    </Dialog>
  );
}

function Where({ restore: { choice, change, chooseFolder } }: { readonly restore: Restore }) {
  const { t } = useText();
  return (
    <>
      <RadioCards
        label={t('restore.where')}
        columns={2}
        value={choice.where}
        onChange={(where) => {
          change({ where });
          if (where === 'folder' && choice.folder === null) chooseFolder();
        }}
        options={[
          {
            value: 'original',
            title: t('restore.where.original'),
            description: t('restore.where.original-text'),
            icon: Undo2,
          },
          {
            value: 'folder',
            title: t('restore.where.folder'),
            description: t('restore.where.folder-text'),
            icon: FolderInput,
          },
        ]}
      />
      {choice.where === 'folder' && (
        <div className="restore-folder">
          <Folder size={18} aria-hidden />
          {choice.folder === null ? (
            <span className="restore-folder__none">{t('restore.folder-missing')}</span>
          ) : (
            <PathText path={choice.folder} />
          )}
          <Button size="small" onPress={chooseFolder}>
            {t(choice.folder === null ? 'restore.choose-folder' : 'restore.change-folder')}
          </Button>
        </div>
      )}
    </>
  );
}

const conflicts = ['keep-both', 'replace', 'skip'] as const;

function OnConflict({ restore: { choice, change } }: { readonly restore: Restore }) {
  const { t } = useText();
  return (
    <RadioCards
      label={t('restore.conflict')}
      columns={3}
      value={choice.onConflict}
      onChange={(onConflict) => {
        change({ onConflict });
      }}
      options={conflicts.map((value) => ({
        value,
        title: t(`restore.conflict.${value}`),
        description: t(`restore.conflict.${value}-text`),
      }))}
    />
  );
}

function Consequence({ restore: { choice }, when }: { readonly restore: Restore; readonly when: string }) {
  const { t } = useText();
  const tone = choice.onConflict === 'replace' ? 'warning' : 'info';
  return (
    <Banner tone={tone} isAnnounced>
      {t(`restore.consequence.${choice.where}.${choice.onConflict}`, { when })}
    </Banner>
  );
}

import { useState } from 'react';
import type { PlanId } from '../../../../src-shared/model/ids.ts';
import type { Retention, RetentionPreview } from '../../../../src-shared/model/retention.ts';
import { useCopy } from '../../../parts/use-copy.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { Banner, Button, ConfirmDialog, Dialog, FaultMessage, Loading } from '../../../ui/index.ts';
import { RetentionList } from './RetentionList.tsx';
import { useRetentionPreview, type RetentionPreviewState } from './use-retention-preview.ts';

interface RetentionDialogProps {
  readonly planId: PlanId;
  readonly retention: Retention;
  /** False while these rules are only typed: they can be looked at, not applied. */
  readonly isSaved: boolean;
  readonly onClose: () => void;
}

/** What rules would keep and remove now, snapshot by snapshot; nothing goes by looking. */
export function RetentionDialog({ planId, retention, isSaved, onClose }: RetentionDialogProps) {
  const { t } = useText();
  const copy = useCopy();
  const state = useRetentionPreview(planId, retention, onClose);
  const { query } = state;
  const preview = query.phase === 'ready' ? query.value : null;
  return (
    <Dialog
      title={t('settings.retention.title')}
      isOpen
      onClose={onClose}
      size="large"
      actions={
        <>
          <Button onPress={onClose}>{t('common.close')}</Button>
          {isSaved && preview !== null && preview.remove.length > 0 && (
            <Apply preview={preview} state={state} />
          )}
        </>
      }
    >
      {query.phase === 'failed' && <FaultMessage fault={query.fault} onRetry={query.reload} onCopy={copy} />}
      {query.phase === 'loading' && <Loading>{t('settings.retention.loading')}</Loading>}
      {preview !== null && (
        <>
          <Summary preview={preview} />
          {!isSaved && <Banner>{t('settings.retention.unsaved')}</Banner>}
          {state.fault && <FaultMessage fault={state.fault} onCopy={copy} />}
          <RetentionList preview={preview} />
        </>
      )}
    </Dialog>
  );
}

function Summary({ preview: { keep, remove, implausible } }: { readonly preview: RetentionPreview }) {
  const { t } = useText();
  return (
    <>
      <p className="retention-summary">
        {remove.length === 0
          ? t('settings.retention.nothing-goes')
          : t('settings.retention.summary', { keep: keep.length, remove: remove.length })}
      </p>
      {implausible !== null && (
        <Banner tone="warning">
          {t(`settings.retention.implausible.${implausible.reason}`, implausible)}
        </Banner>
      )}
    </>
  );
}

interface ApplyProps {
  readonly preview: RetentionPreview;
  readonly state: RetentionPreviewState;
}

/** Removes at once what is plausible; asks once more for what is not. */
function Apply({ preview: { remove, implausible }, state }: ApplyProps) {
  const { t } = useText();
  const [isAsking, setIsAsking] = useState(false);
  const count = remove.length;
  return (
    <>
      <Button
        variant="danger"
        isPending={state.isPending}
        onPress={() => {
          if (implausible === null) state.apply(false);
          else setIsAsking(true);
        }}
      >
        {t('settings.retention.apply', { count })}
      </Button>
      <ConfirmDialog
        title={t('settings.retention.confirm-title', { count })}
        confirmLabel={t('settings.retention.apply', { count })}
        isDangerous
        isOpen={isAsking}
        onConfirm={() => {
          setIsAsking(false);
          state.apply(true);
        }}
        onClose={() => {
          setIsAsking(false);
        }}
      >
        {implausible !== null && (
          <p>{t(`settings.retention.implausible.${implausible.reason}`, implausible)}</p>
        )}
        <p>{t('settings.retention.final')}</p>
      </ConfirmDialog>
    </>
  );
}

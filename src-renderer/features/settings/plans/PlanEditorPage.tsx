import { ArrowLeft, SearchX } from 'lucide-react';
import { useState } from 'react';
import type { PlanId } from '../../../../src-shared/model/ids.ts';
import type { Plan, Target } from '../../../../src-shared/model/plan.ts';
import { useCopy } from '../../../parts/use-copy.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { useNavigation } from '../../../state/navigation.ts';
import { useReadModel } from '../../../state/use-app.ts';
import { Button, ConfirmDialog, EmptyState, FaultMessage, Page } from '../../../ui/index.ts';
import { FoldersEditor } from './FoldersEditor.tsx';
import { PlanBasics } from './PlanBasics.tsx';
import { PlanSaveBar } from './PlanSaveBar.tsx';
import { RetentionEditor } from './RetentionEditor.tsx';
import { ScheduleEditor } from './ScheduleEditor.tsx';
import { usePlanEditor, type PlanEditor } from './use-plan-editor.ts';

/** One plan, with everything that can be changed in it. */
export function PlanEditorPage({ planId }: { readonly planId: PlanId }) {
  const { t } = useText();
  const plan = useReadModel((model) => model.plans.find(({ id }) => id === planId) ?? null);
  const target = useReadModel((model) => model.targets.find(({ id }) => id === plan?.targetIds[0]) ?? null);
  if (plan === null || target === null) {
    return (
      <Page title={t('settings.part.plans')}>
        <EmptyState icon={SearchX} title={t('settings.plan.gone')} action={<Back />} />
      </Page>
    );
  }
  return <Editor plan={plan} target={target} />;
}

/** Leads back to all plans; asks first when that would lose changes. */
function Back({ plan, isChanged = false }: { readonly plan?: Plan; readonly isChanged?: boolean }) {
  const { t } = useText();
  const go = useNavigation((state) => state.go);
  const [isAsking, setIsAsking] = useState(false);
  const leave = (): void => {
    go({ section: 'settings', part: 'plans' });
  };
  return (
    <>
      <Button
        icon={ArrowLeft}
        onPress={() => {
          if (isChanged) setIsAsking(true);
          else leave();
        }}
      >
        {t('settings.plan.back')}
      </Button>
      <ConfirmDialog
        title={t('settings.plan.discard-title')}
        confirmLabel={t('settings.plan.discard-confirm')}
        isDangerous
        isOpen={isAsking}
        onConfirm={leave}
        onClose={() => {
          setIsAsking(false);
        }}
      >
        <p>{t('settings.plan.discard-text', { name: plan?.name ?? '' })}</p>
      </ConfirmDialog>
    </>
  );
}

function Editor({ plan, target }: { readonly plan: Plan; readonly target: Target }) {
  const { t } = useText();
  const copy = useCopy();
  const editor = usePlanEditor(plan, target);
  return (
    <Page
      title={t('settings.plan.title', { name: plan.name })}
      actions={<Back plan={plan} isChanged={editor.isChanged} />}
    >
      <div className="plan-editor">
        <Parts plan={plan} target={target} editor={editor} />
        {editor.fault && <FaultMessage fault={editor.fault} onDismiss={editor.clearFault} onCopy={copy} />}
        <PlanSaveBar editor={editor} />
      </div>
    </Page>
  );
}

interface PartsProps {
  readonly plan: Plan;
  readonly target: Target;
  readonly editor: PlanEditor;
}

function Parts({ plan, target, editor }: PartsProps) {
  return (
    <>
      <PlanBasics editor={editor} />
      <FoldersEditor editor={editor} typeId={target.typeId} />
      <ScheduleEditor editor={editor} />
      <RetentionEditor editor={editor} planId={plan.id} />
    </>
  );
}

import { useText } from '../../../i18n/use-text.tsx';
import { Button } from '../../../ui/index.ts';
import type { PlanFormFlaw } from './plan-form.ts';
import type { PlanEditor } from './use-plan-editor.ts';

const flawTexts = {
  'name-missing': 'settings.plan.name-missing',
  'no-folders': 'settings.plan.no-folders',
  'no-repository': 'settings.plan.where-none',
  'keeps-nothing': 'settings.plan.keeps-nothing',
} as const satisfies Record<PlanFormFlaw, string>;

/** Saving and discarding, always in reach; says what keeps the plan from being saved. */
export function PlanSaveBar({ editor }: { readonly editor: PlanEditor }) {
  const { t } = useText();
  const [flaw] = editor.flaws;
  const state = editor.isChanged ? 'settings.plan.unsaved' : 'settings.plan.all-saved';
  return (
    <div className="save-bar" data-changed={editor.isChanged}>
      <p className="save-bar__words" role="status">
        {t(flaw === undefined ? state : flawTexts[flaw])}
      </p>
      <Button isDisabled={!editor.isChanged || editor.isSaving} onPress={editor.discard}>
        {t('settings.plan.discard')}
      </Button>
      <Button
        variant="primary"
        isDisabled={!editor.isChanged || flaw !== undefined}
        isPending={editor.isSaving}
        onPress={editor.save}
      >
        {t('settings.plan.save')}
      </Button>
    </div>
  );
}

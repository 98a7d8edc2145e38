import { useState } from 'react';
import type { PlanId } from '../../../../src-shared/model/ids.ts';
import type { Retention } from '../../../../src-shared/model/retention.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { Banner, Button, Card, NumberField, RadioCards, Section } from '../../../ui/index.ts';
import { keepsNothing } from './plan-form.ts';
import { RetentionDialog } from './RetentionDialog.tsx';
import { mostKept, ruleNames, rulesOf, withPreset, withRule } from './retention-form.ts';
import type { PlanEditor } from './use-plan-editor.ts';

const presets = ['thin-out', 'everything', 'custom'] as const satisfies readonly Retention['preset'][];

interface RetentionEditorProps {
  readonly editor: PlanEditor;
  readonly planId: PlanId;
}

/** How long snapshots are kept, and what that would mean today. */
export function RetentionEditor({ editor, planId }: RetentionEditorProps) {
  const { t } = useText();
  const { form, change } = editor;
  const { retention } = form;
  const [remembered, setRemembered] = useState(rulesOf(retention));
  return (
    <Section
      title={t('settings.plan.retention')}
      actions={<Preview planId={planId} retention={retention} isSaved={!editor.isChanged} />}
    >
      <RadioCards
        label={t('settings.plan.retention')}
        isLabelHidden
        columns={3}
        value={retention.preset}
        onChange={(preset) => {
          change({ retention: withPreset(preset, remembered) });
        }}
        options={presets.map((preset) => ({
          value: preset,
          title: t(`settings.plan.retention.${preset}`),
          description: t(`settings.plan.retention.${preset}-text`),
        }))}
      />
      {retention.preset === 'custom' && (
        <Rules
          retention={retention}
          onChange={(next) => {
            setRemembered(next.rules);
            change({ retention: next });
          }}
        />
      )}
    </Section>
  );
}

interface PreviewProps {
  readonly planId: PlanId;
  readonly retention: Retention;
  readonly isSaved: boolean;
}

function Preview({ planId, retention, isSaved }: PreviewProps) {
  const { t } = useText();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        isDisabled={keepsNothing(retention)}
        onPress={() => {
          setIsOpen(true);
        }}
      >
        {t('settings.plan.preview')}
      </Button>
      {isOpen && (
        <RetentionDialog
          planId={planId}
          retention={retention}
          isSaved={isSaved}
          onClose={() => {
            setIsOpen(false);
          }}
        />
      )}
    </>
  );
}

type Custom = Extract<Retention, { preset: 'custom' }>;

interface RulesProps {
  readonly retention: Custom;
  readonly onChange: (retention: Custom) => void;
}

function Rules({ retention, onChange }: RulesProps) {
  const { t } = useText();
  return (
    <Card>
      <div className="plan-rules">
        {ruleNames.map((name) => (
          <NumberField
            key={name}
            label={t(`settings.plan.rule.${name}`)}
            value={retention.rules[name]}
            minimum={0}
            maximum={mostKept}
            onChange={(count) => {
              onChange({ preset: 'custom', rules: withRule(retention.rules, name, count) });
            }}
          />
        ))}
      </div>
      {keepsNothing(retention) && <Banner tone="warning">{t('settings.plan.keeps-nothing')}</Banner>}
    </Card>
  );
}

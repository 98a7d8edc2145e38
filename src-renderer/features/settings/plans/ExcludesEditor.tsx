import type { ExcludePreset } from '../../../../src-shared/model/place.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { Card, Checkbox, Disclosure, Section, TextArea } from '../../../ui/index.ts';
import type { SourceSizes } from './source-sizes.ts';
import type { PlanEditor } from './use-plan-editor.ts';

interface ExcludesEditorProps {
  readonly editor: PlanEditor;
  readonly presets: readonly ExcludePreset[];
  readonly sizes: SourceSizes;
}

/** What is left out: kinds of things that come back by themselves, and names of the person's own. */
export function ExcludesEditor({ editor, presets, sizes }: ExcludesEditorProps) {
  const { t, bytes } = useText();
  const { form, change } = editor;
  return (
    <Section
      title={t('settings.plan.excludes')}
      description={t('settings.plan.excludes-text')}
      actions={
        <p className="plan-total tabular">
          {sizes.savedBytes > 0 && t('settings.plan.saves', { size: bytes(sizes.savedBytes) })}
        </p>
      }
    >
      <Card>
        <div className="plan-excludes">
          {presets.map((preset) => (
            <Preset key={preset.id} preset={preset} editor={editor} sizes={sizes} />
          ))}
          <TextArea
            label={t('settings.plan.patterns')}
            description={t('settings.plan.patterns-text')}
            rows={Math.min(8, Math.max(3, form.excludePatterns.length + 1))}
            value={form.excludePatterns.join('\n')}
            onChange={(text) => {
              change({ excludePatterns: text === '' ? [] : text.split('\n') });
            }}
          />
        </div>
      </Card>
    </Section>
  );
}

interface PresetProps {
  readonly preset: ExcludePreset;
  readonly editor: PlanEditor;
  readonly sizes: SourceSizes;
}

function Preset({ preset: { id, patterns }, editor: { form, change }, sizes }: PresetProps) {
  const { t, lookUp, bytes } = useText();
  const isOn = form.excludePresets.includes(id);
  const saved = sizes.savedByPreset(id);
  return (
    <div className="plan-preset">
      <div className="plan-preset__line">
        <Checkbox
          isSelected={isOn}
          onChange={(isNowOn) => {
            const others = form.excludePresets.filter((other) => other !== id);
            change({ excludePresets: isNowOn ? [...others, id] : others });
          }}
          description={lookUp(`preset.${id}.explanation`, {}, '')}
        >
          {lookUp(`preset.${id}.name`, {}, id)}
        </Checkbox>
        {saved > 0 && (
          <span className="plan-preset__size tabular">
            {t('settings.plan.saves', { size: bytes(saved) })}
          </span>
        )}
      </div>
      <div className="plan-preset__patterns">
        <Disclosure title={t('settings.plan.preset-patterns')} isSmall>
          <pre className="plan-preset__list">{patterns.join('\n')}</pre>
        </Disclosure>
      </div>
    </div>
  );
}

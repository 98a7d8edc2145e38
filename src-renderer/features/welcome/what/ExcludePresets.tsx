import type { ExcludePreset } from '../../../../src-shared/model/place.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { Checkbox, Disclosure } from '../../../ui/index.ts';
import { useWizard } from '../wizard-store.ts';
import { setPreset } from './source-actions.ts';
import { savedByPreset } from './source-list.ts';

/** What is left out, each kind explained and with the room that it saves. */
export function ExcludePresets({ presets }: { readonly presets: readonly ExcludePreset[] }) {
  const { t, bytes } = useText();
  const { sources, presetIds } = useWizard();
  const isOn = (id: string): boolean => presetIds?.includes(id) === true;
  const saved = presets
    .filter(({ id }) => isOn(id))
    .reduce((sum, { id }) => sum + savedByPreset(sources, id), 0);
  const aside =
    saved > 0 ? t('welcome.what.excludes-saved', { size: bytes(saved) }) : t('welcome.what.excludes-none');
  return (
    <div className="presets">
      <Disclosure
        headingLevel={2}
        title={t('welcome.what.excludes')}
        aside={<span className="tabular">{aside}</span>}
      >
        <p className="presets__text">{t('welcome.what.excludes-text')}</p>
        <ul className="presets__list">
          {presets.map((preset) => (
            <li key={preset.id} className="presets__row">
              <PresetBox preset={preset} isOn={isOn(preset.id)} />
              <span className="presets__size tabular">{bytes(savedByPreset(sources, preset.id))}</span>
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}

function PresetBox({ preset, isOn }: { readonly preset: ExcludePreset; readonly isOn: boolean }) {
  const { lookUp } = useText();
  return (
    <Checkbox
      isSelected={isOn}
      description={lookUp(`preset.${preset.id}.explanation`, {}, preset.patterns.slice(0, 4).join(', '))}
      onChange={(isSelected) => {
        setPreset(preset.id, isSelected);
      }}
    >
      {lookUp(`preset.${preset.id}.name`, {}, preset.id)}
    </Checkbox>
  );
}

import { languages, type Preferences } from '../../../../src-shared/model/preferences.ts';
import { useCommand, type Command } from '../../../parts/use-command.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { useReadModel } from '../../../state/use-app.ts';
import { Card, FaultMessage, Section, Segments, Select, Switch } from '../../../ui/index.ts';

const appearances = ['system', 'light', 'dark'] as const satisfies readonly Preferences['appearance'][];

/** How the app looks and when it runs. Every choice takes effect at once. */
export function AppPart() {
  const { t } = useText();
  const preferences = useReadModel((model) => model.preferences);
  const change = useCommand('preferences.change');
  return (
    <div className="settings-part">
      {change.fault && <FaultMessage fault={change.fault} onDismiss={change.clear} />}
      <Look preferences={preferences} change={change} />
      <Section title={t('settings.app.running')}>
        <Card>
          <Switch
            isSelected={preferences.startsWithComputer}
            onChange={(startsWithComputer) => void change.run({ startsWithComputer })}
            description={t(
              preferences.startsWithComputer
                ? 'settings.app.starts-with-computer-text'
                : 'settings.app.not-starting',
            )}
          >
            {t('settings.app.starts-with-computer')}
          </Switch>
        </Card>
      </Section>
    </div>
  );
}

interface LookProps {
  readonly preferences: Preferences;
  readonly change: Command<'preferences.change'>;
}

function Look({ preferences, change }: LookProps) {
  const { t } = useText();
  return (
    <Section title={t('settings.app.look')}>
      <Card>
        <div className="settings-rows">
          <div className="settings-row">
            <span>{t('settings.app.language')}</span>
            <Select<Preferences['language']>
              label={t('settings.app.language')}
              isLabelHidden
              value={preferences.language}
              onChange={(language) => void change.run({ language })}
              options={[
                { value: 'system', label: t('settings.app.language.system') },
                ...languages.map((language) => ({ value: language, label: ownName(language) })),
              ]}
            />
          </div>
          <div className="settings-row">
            <span>{t('settings.app.appearance')}</span>
            <Segments
              label={t('settings.app.appearance')}
              value={preferences.appearance}
              onChange={(appearance) => void change.run({ appearance })}
              options={appearances.map((value) => ({
                value,
                label: t(`settings.app.appearance.${value}`),
              }))}
            />
          </div>
        </div>
      </Card>
    </Section>
  );
}

/** A language by its own name: who cannot read the current one must find theirs. */
function ownName(language: (typeof languages)[number]): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

import { useText } from '../../../i18n/use-text.tsx';
import { useReadModel } from '../../../state/use-app.ts';
import { Card, Dial, Disclosure } from '../../../ui/index.ts';
import { components } from './components.ts';

/** What this is, in which version, and whom it stands on. */
export function AboutPart() {
  const { t } = useText();
  const app = useReadModel((model) => model.app);
  return (
    <div className="settings-part">
      <Card>
        <div className="about">
          <Dial state="safe" size={56} />
          <div className="about__words selectable">
            <h2 className="about__name">TimeLocker</h2>
            <p>{t('settings.about.version', { version: app.version })}</p>
            <p className="about__fact">
              {app.engineVersion === null
                ? t('settings.about.engine-missing')
                : t('settings.about.engine', { version: app.engineVersion })}
            </p>
            <p className="about__fact">{t('settings.about.computer', { name: app.computerName })}</p>
          </div>
        </div>
        <p className="about__promise">{t('settings.about.promise')}</p>
        <p className="about__fact">{t('settings.about.licence')}</p>
      </Card>
      <Card>
        <Disclosure title={t('settings.about.components')} aside={String(components.length)}>
          <ul className="about__components selectable">
            {components.map(({ name, licence }) => (
              <li key={name}>
                <span>{name}</span>
                <span className="about__fact">{licence}</span>
              </li>
            ))}
          </ul>
        </Disclosure>
      </Card>
    </div>
  );
}

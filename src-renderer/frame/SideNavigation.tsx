import { Button as AriaButton } from 'react-aria-components';
import { statusWords } from '../../src-shared/i18n/status-words.ts';
import { overallStatus } from '../../src-shared/model/overall-status.ts';
import { useNow } from '../i18n/use-now.ts';
import { useText } from '../i18n/use-text.tsx';
import { useNavigation } from '../state/navigation.ts';
import { useReadModel } from '../state/use-app.ts';
import { Mark } from '../ui/index.ts';
import { frameSections } from './sections.tsx';
import './side-navigation.css';

/** The name of the app with its state, and the ways to its sections. */
export function SideNavigation() {
  const { t, language } = useText();
  const { place, go } = useNavigation();
  const model = useReadModel((whole) => whole);
  const status = overallStatus(model);
  const words = statusWords(status, model, useNow(), language);
  return (
    <nav className="side" aria-label={t('ui.navigation')}>
      <div className="side__brand">
        <span className="side__mark">
          <Mark size={32} />
          <span className={`side__dot side__dot--${status.level}`} aria-hidden />
        </span>
        <span className="side__name">TimeLocker</span>
        <span className="visually-hidden">{words.sentence}</span>
      </div>
      <ul className="side__list">
        {frameSections.map(({ section, label, icon: Icon }) => (
          <li key={section}>
            <AriaButton
              className="side__link"
              aria-current={place.section === section ? 'page' : 'false'}
              onPress={() => {
                if (place.section !== section) go({ section });
              }}
            >
              <Icon size={19} strokeWidth={1.85} aria-hidden />
              {t(label)}
            </AriaButton>
          </li>
        ))}
      </ul>
    </nav>
  );
}

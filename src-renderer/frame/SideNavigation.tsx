import { Button as AriaButton } from 'react-aria-components';
import { overallStatus } from '../../src-shared/model/overall-status.ts';
import { useText } from '../i18n/use-text.tsx';
import { useNavigation } from '../state/navigation.ts';
import { useReadModel } from '../state/use-app.ts';
import { Dial } from '../ui/index.ts';
import { frameSections } from './sections.tsx';
import './side-navigation.css';

/** The name of the app with its state, and the ways to its sections. */
export function SideNavigation() {
  const { t } = useText();
  const { place, go } = useNavigation();
  const level = useReadModel((model) => overallStatus(model).level);
  return (
    <nav className="side" aria-label={t('ui.navigation')}>
      <div className="side__brand">
        <Dial state={level} size={34} />
        <span className="side__name">TimeLocker</span>
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

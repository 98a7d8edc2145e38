import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text.tsx';
import { useNavigation, type SettingsPart } from '../../state/navigation.ts';
import { Page, Tabs } from '../../ui/index.ts';
import { AboutPart } from './app/AboutPart.tsx';
import { AppPart } from './app/AppPart.tsx';
import { DiagnosticsPart } from './app/DiagnosticsPart.tsx';
import { SecurityPart } from './app/SecurityPart.tsx';
import { PlanEditorPage } from './plans/PlanEditorPage.tsx';
import { PlansPart } from './plans/PlansPart.tsx';
import { RepositoriesPart } from './repositories/RepositoriesPart.tsx';
import './settings.css';

/** Everything that can be chosen, in six parts; a plan is edited on a page of its own. */
export function SettingsPage() {
  const { t } = useText();
  const { place, go } = useNavigation();
  if (place.section !== 'settings') return null;
  if (place.planId !== undefined) return <PlanEditorPage key={place.planId} planId={place.planId} />;
  const part = (id: SettingsPart, children: ReactNode) => ({
    id,
    label: t(`settings.part.${id}`),
    children,
  });
  return (
    <Page title={t('settings.title')}>
      <Tabs<SettingsPart>
        label={t('settings.parts')}
        selected={place.part ?? 'plans'}
        onSelect={(chosen) => {
          go({ section: 'settings', part: chosen });
        }}
        items={[
          part('plans', <PlansPart />),
          part('repositories', <RepositoriesPart />),
          part('app', <AppPart />),
          part('security', <SecurityPart />),
          part('diagnostics', <DiagnosticsPart />),
          part('about', <AboutPart />),
        ]}
      />
    </Page>
  );
}

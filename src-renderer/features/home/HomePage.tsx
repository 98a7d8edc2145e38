import { Plus } from 'lucide-react';
import { useMemo } from 'react';
import { overallStatus } from '../../../src-shared/model/overall-status.ts';
import { useText } from '../../i18n/use-text.tsx';
import { useNavigation } from '../../state/navigation.ts';
import { useReadModel } from '../../state/use-app.ts';
import { Button, Section } from '../../ui/index.ts';
import { HomeNotices } from './HomeNotices.tsx';
import { KitReminders } from './KitReminders.tsx';
import { PausedBanner } from './PausedBanner.tsx';
import { PlanCard } from './PlanCard.tsx';
import { planCards } from './plan-cards.ts';
import { RepositoryCards } from './RepositoryCards.tsx';
import { StatusHero } from './StatusHero.tsx';
import './home.css';

/** How everything stands, and the few things that a person does about it. */
export function HomePage() {
  const { t } = useText();
  const go = useNavigation((state) => state.go);
  const model = useReadModel((whole) => whole);
  const cards = useMemo(() => planCards(model), [model]);
  const toldPlanId = overallStatus(model).planStatus?.planId;
  const addPlan = (
    <Button
      size="small"
      icon={Plus}
      onPress={() => {
        go({ section: 'welcome' });
      }}
    >
      {t('home.add-plan')}
    </Button>
  );
  return (
    <div className="page page--column">
      <div className="page__column">
        <StatusHero />
        <PausedBanner />
        <HomeNotices />
        <KitReminders />
        {cards.length > 0 && (
          <Section title={t('home.plans')} actions={addPlan}>
            <ul className="home__cards">
              {cards.map((card) => (
                <li key={card.plan.id}>
                  <PlanCard card={card} isTold={card.plan.id === toldPlanId} />
                </li>
              ))}
            </ul>
          </Section>
        )}
        <RepositoryCards />
      </div>
    </div>
  );
}

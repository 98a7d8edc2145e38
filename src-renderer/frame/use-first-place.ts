import { useEffect, useState } from 'react';
import { useNavigation } from '../state/navigation.ts';
import { useReadModel } from '../state/use-app.ts';

/** Leads to the wizard when the window opens and there is no plan yet. */
export function useFirstPlace(): void {
  const hasPlan = useReadModel((model) => model.plans.length > 0);
  const [isFirstRun] = useState(!hasPlan);
  const go = useNavigation((state) => state.go);
  useEffect(() => {
    if (isFirstRun) go({ section: 'welcome' });
  }, [isFirstRun, go]);
}

import { useEffect } from 'react';
import type { ReadModel } from '../../../src-shared/model/read-model.ts';
import type { Repository } from '../../../src-shared/model/repository.ts';
import { useReadModel } from '../../state/use-app.ts';
import { leaveRepository } from './where/place-actions.ts';
import { changeWizard, useWizard } from './wizard-store.ts';

/** The newest repository that no plan uses: what an interrupted wizard left behind. */
export function unusedRepository(model: Pick<ReadModel, 'plans' | 'repositories'>): Repository | null {
  const used = new Set(model.plans.flatMap((plan) => plan.repositoryIds));
  const unused = model.repositories.filter((repository) => !used.has(repository.id));
  return unused.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))[0] ?? null;
}

/** When the wizard opens, goes on with what an earlier run of it has made. */
export function useUnusedRepository(): void {
  const plans = useReadModel((model) => model.plans);
  const repositories = useReadModel((model) => model.repositories);
  useEffect(() => {
    const { repository, folder } = useWizard.getState();
    const isGone = repository !== null && !repositories.some(({ id }) => id === repository.id);
    if (isGone) leaveRepository();
    else if (repository !== null || folder !== null) return;
    const found = unusedRepository({ plans, repositories });
    if (found !== null) changeWizard(() => ({ repository: found, repositoryOrigin: 'found' }));
    // Only once, when the wizard opens: what happens later, the wizard does itself.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
}

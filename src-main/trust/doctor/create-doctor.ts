import { done } from '../../../src-shared/model/fault.ts';
import type { Trust, TrustDependencies } from '../trust.ts';
import { checkClock } from './check-clock.ts';
import { checkEngine, checkHome, checkLoad, checkVault } from './check-installation.ts';
import { checkOrphans, checkRepositories } from './check-repositories.ts';
import { checkSources } from './check-sources.ts';

/** Looks at everything that a backup rests on; changes nothing. */
export function createDoctor(dependencies: TrustDependencies): Trust['handlers']['app.doctor'] {
  return async (_input, { signal }) => {
    const [home, engine, vault, repositories, sources, orphans] = await Promise.all([
      checkHome(dependencies),
      checkEngine(dependencies),
      checkVault(dependencies),
      checkRepositories(dependencies, signal),
      checkSources(dependencies, signal),
      checkOrphans(dependencies),
    ]);
    const settings = checkLoad('settings', dependencies.doctor.settings);
    const history = checkLoad('history', dependencies.doctor.history);
    const clock = checkClock(dependencies);
    return done({ checks: [home, engine, vault, settings, history, repositories, sources, orphans, clock] });
  };
}

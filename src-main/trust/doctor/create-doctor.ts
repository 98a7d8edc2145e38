import { done } from '../../../src-shared/model/fault.ts';
import type { Trust, TrustDependencies } from '../trust.ts';
import { checkClock } from './check-clock.ts';
import { checkEngine, checkHome, checkLoad, checkVault } from './check-installation.ts';
import { checkOrphans, checkRepositories } from './check-repositories.ts';
import { checkSources } from './check-sources.ts';

/** Looks at everything that a backup rests on; changes nothing. */
export function createDoctor(dependencies: TrustDependencies): Trust['handlers']['app.doctor'] {
  return async (_input, { signal }) =>
    done({
      checks: await Promise.all([
        checkHome(dependencies),
        checkEngine(dependencies),
        checkVault(dependencies),
        checkLoad('settings', dependencies.doctor.settings),
        checkLoad('history', dependencies.doctor.history),
        checkRepositories(dependencies, signal),
        checkSources(dependencies, signal),
        checkOrphans(dependencies),
        checkClock(dependencies),
      ]),
    });
}

import type { Repository } from '../../../src-shared/model/repository.ts';
import { patience } from '../remember-kit.ts';
import type { TrustDependencies } from '../trust.ts';
import { nameThem, type Check } from './check.ts';

type Finding = 'answers' | 'away' | 'trouble';

/** Each repository is asked, all at once: whether it answers, whether it is the one that is meant, whether it is whole. */
export async function checkRepositories(
  dependencies: TrustDependencies,
  signal: AbortSignal,
): Promise<Check> {
  const repositories = dependencies.repositories();
  const findings = await Promise.all(repositories.map((repository) => ask(dependencies, repository, signal)));
  const names = (wanted: Finding): readonly string[] =>
    repositories.filter((_, index) => findings[index] === wanted).map(({ name }) => name);
  const params = { count: repositories.length };
  if (names('trouble').length > 0) {
    return { id: 'repositories', state: 'bad', params: { ...params, names: nameThem(names('trouble')) } };
  }
  if (names('away').length > 0) {
    return { id: 'repositories', state: 'warning', params: { ...params, names: nameThem(names('away')) } };
  }
  return { id: 'repositories', state: 'good', params };
}

const awayCodes = new Set([
  'repository.absent',
  'repository.unreachable',
  'repository.host-not-found',
  'repository.port-closed',
  'vault.locked',
]);

async function ask(
  { openRepository, restic, healthOf }: TrustDependencies,
  repository: Repository,
  signal: AbortSignal,
): Promise<Finding> {
  const opened = await openRepository(repository.id, signal);
  const config = opened.ok ? await restic.readConfig(opened.value.access, { ...patience, signal }) : opened;
  if (!config.ok) return awayCodes.has(config.fault.code) ? 'away' : 'trouble';
  const isWhole = (healthOf(repository.id)?.damage ?? null) === null;
  return config.value.id === repository.resticId && isWhole ? 'answers' : 'trouble';
}

/** What an earlier run left behind: ended at this start, or still to be put right before the next write. */
export async function checkOrphans({ repositories, restic, doctor }: TrustDependencies): Promise<Check> {
  const known = repositories();
  const needs = await Promise.all(known.map(({ id }) => restic.needsRecovery(id)));
  const waiting = known.filter((_, index) => needs[index] === true).map(({ name }) => name);
  if (waiting.length > 0) {
    return { id: 'orphans', state: 'bad', params: { count: waiting.length, names: nameThem(waiting) } };
  }
  const count = doctor.orphansEnded;
  return { id: 'orphans', state: count > 0 ? 'warning' : 'good', params: { count } };
}

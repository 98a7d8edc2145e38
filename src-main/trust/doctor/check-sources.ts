import type { TrustDependencies } from '../trust.ts';
import { nameThem, type Check } from './check.ts';

interface Source {
  readonly path: string;
  readonly state: string;
}

/** Whether what is to be backed up is there and can be read. */
export async function checkSources(
  { targets, doctor }: TrustDependencies,
  signal: AbortSignal,
): Promise<Check> {
  const inspected = await Promise.all(
    targets().map(async (target): Promise<readonly Source[]> => {
      const found = await doctor.inspectTarget(target, signal);
      return found.ok ? found.value.sources : [{ path: target.name, state: 'unreadable' }];
    }),
  );
  const sources = inspected.flat();
  // A link is followed knowingly: what it leads to is what counts, and the plugin looked at that.
  const missing = sources.filter(({ state }) => state === 'missing' || state === 'unreadable');
  const params = { count: sources.length, paths: nameThem(missing.map(({ path }) => path)) };
  if (missing.length === 0) return { id: 'sources', state: 'good', params: { count: sources.length } };
  return { id: 'sources', state: missing.length === sources.length ? 'bad' : 'warning', params };
}

import type { Repository } from '../../src-shared/model/repository.ts';
import type { Clock } from '../platform/clock.ts';
import type { Features } from './features.ts';

/** A glance at the list of drives: a drive that was plugged in is noticed within this time. */
const glanceEveryMs = 20_000;
/** Looking asks the plugin, whose process may sleep otherwise; so it is done seldom while no drive comes or goes. */
const lookEveryMs = {
  present: 300_000,
  absent: 120_000,
  serverThere: 1_800_000,
  serverAway: 300_000,
} as const;

type Watched = Pick<Features, 'repositories' | 'plugins' | 'disks' | 'jobs'>;

/** Keeps the health of all repositories up to date; one that comes back lets everything that waits for it go on at once. */
export function watchPlaces(clock: Clock, features: Watched): { begin: () => void; end: () => void } {
  const lookedAtMs = new Map<string, number>();
  let drives: string | null = null;
  let callOff: (() => void) | null = null;
  let hasEnded = false;

  const glance = async (): Promise<void> => {
    const now = await drivesNow(features);
    const haveChanged = now !== drives;
    drives = now;
    const due = features.repositories
      .all()
      .filter((each) =>
        isDue(features, each, haveChanged, clock.monotonicMs() - (lookedAtMs.get(each.id) ?? -Infinity)),
      );
    for (const { id } of due) lookedAtMs.set(id, clock.monotonicMs());
    await lookAt(features, due);
    if (!hasEnded) callOff = clock.after(glanceEveryMs, () => void glance());
  };
  return {
    begin: () => void glance(),
    end: () => {
      hasEnded = true;
      callOff?.();
    },
  };
}

async function drivesNow({ disks, repositories }: Watched): Promise<string> {
  if (repositories.all().length === 0) return '';
  const places = await disks.list();
  return places
    .map(({ id, mountPath, isReadOnly }) => `${id} ${mountPath} ${String(isReadOnly)}`)
    .sort()
    .join('\n');
}

function isDue(
  { plugins, repositories }: Watched,
  { id, typeId }: Repository,
  haveDrivesChanged: boolean,
  sinceMs: number,
): boolean {
  const type = plugins.repositoryType(typeId);
  if (!type.ok) return false;
  const isAbsent = repositories.health.of(id).presence === 'absent';
  if (type.value.reach === 'network')
    return sinceMs >= (isAbsent ? lookEveryMs.serverAway : lookEveryMs.serverThere);
  return haveDrivesChanged || sinceMs >= (isAbsent ? lookEveryMs.absent : lookEveryMs.present);
}

const never = new AbortController().signal;

async function lookAt({ repositories, jobs }: Watched, due: readonly Repository[]): Promise<void> {
  let isBack = false;
  for (const { id } of due) {
    const before = repositories.health.of(id).presence;
    await repositories.look(id, never);
    isBack ||= before === 'absent' && repositories.health.of(id).presence === 'present';
  }
  if (isBack) jobs.retryNow();
}

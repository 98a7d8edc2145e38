import type { TrustDependencies } from '../trust.ts';
import type { Check } from './check.ts';

/** Before this version of the app was made, no clock can be right. */
const earliest = Date.UTC(2026, 0, 1);
const latest = Date.UTC(2100, 0, 1);
/** A few minutes come and go when a computer sets its clock by the network. */
const toleratedMs = 10 * 60 * 1000;

/** Compares the clock with what is possible and with the newest thing that was ever noted down here. */
export function checkClock(dependencies: TrustDependencies): Check {
  const { clock, language } = dependencies;
  const format = new Intl.DateTimeFormat(language(), { dateStyle: 'long', timeStyle: 'short' });
  const now = clock.now();
  const said = format.format(now);
  if (now.getTime() < earliest || now.getTime() > latest)
    return { id: 'clock', state: 'bad', params: { now: said } };
  const newest = newestNoted(dependencies);
  if (newest === null || newest.getTime() <= now.getTime() + toleratedMs) {
    return { id: 'clock', state: 'good', params: { now: said } };
  }
  return { id: 'clock', state: 'warning', params: { now: said, newest: format.format(newest) } };
}

function newestNoted({ repositories, plans, healthOf, doctor }: TrustDependencies): Date | null {
  const noted = [
    doctor.newestJobAt(),
    ...plans().map(({ createdAt }) => createdAt),
    ...repositories().flatMap(({ id, createdAt }) => [
      createdAt,
      healthOf(id)?.seenAt,
      healthOf(id)?.checkedAt,
    ]),
  ];
  const times = noted.flatMap((instant) => (typeof instant === 'string' ? [Date.parse(instant)] : []));
  return times.length === 0 ? null : new Date(Math.max(...times));
}

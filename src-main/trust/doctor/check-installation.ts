import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { formatBytes } from '../../../src-shared/i18n/format.ts';
import type { LoadReport } from '../../platform/load-report.ts';
import type { TrustDependencies } from '../trust.ts';
import type { Check } from './check.ts';

const leastFreeBytes = 200_000_000;

/** Whether the home takes a file, and how much room its disk has. */
export async function checkHome({ files, disks, doctor, language }: TrustDependencies): Promise<Check> {
  const path = doctor.home;
  const probe = join(path, `.doctor-${randomUUID()}`);
  const written = await files.write(probe, Buffer.from('TimeLocker'));
  if (written.ok) await files.remove(probe);
  const space = await disks.spaceOf(path);
  const free = space === null ? '?' : formatBytes(space.freeBytes, language());
  if (!written.ok) return { id: 'home', state: 'bad', params: { path, free } };
  const isShort = space !== null && space.freeBytes < leastFreeBytes;
  return { id: 'home', state: isShort ? 'warning' : 'good', params: { path, free } };
}

export async function checkEngine({ restic, doctor }: TrustDependencies): Promise<Check> {
  const { path, text: version, isShippedVersion } = restic.engine;
  const found = await doctor.checkEngine();
  const state = isShippedVersion ? 'good' : 'warning';
  return { id: 'engine', state: found.ok ? state : 'bad', params: { path, version } };
}

export async function checkVault({ doctor }: TrustDependencies): Promise<Check> {
  const { protection, isLocked, backend } = doctor.vault.state();
  const params = { protection, backend };
  if (isLocked) return { id: 'vault', state: 'warning', params: { ...params, reason: 'locked' } };
  const count = await doctor.vault.countUnreadable();
  if (count > 0) return { id: 'vault', state: 'bad', params: { ...params, count } };
  if (protection === 'weak') return { id: 'vault', state: 'warning', params: { ...params, reason: 'weak' } };
  return { id: 'vault', state: 'good', params };
}

/** Settings and history: what was found when they were opened. */
export function checkLoad(id: 'settings' | 'history', report: LoadReport): Check {
  switch (report.kind) {
    case 'fresh':
    case 'loaded':
      return { id, state: 'good', params: {} };
    case 'lost':
      return { id, state: 'bad', params: { file: report.keptAside } };
    case 'from-newer-version':
      return { id, state: 'warning', params: { kind: 'newer', file: report.keptAside } };
    case 'recovered-from-last-good':
      return { id, state: 'warning', params: { kind: 'recovered', file: report.keptAside ?? '–' } };
  }
}

import { describe, expect, test } from 'vitest';
import {
  repository,
  repositoryHealth,
  type Repository,
  type RepositoryHealth,
} from '../../../src-shared/model/repository.ts';
import { kitReminders } from './kit-reminders.ts';
import { repositoryCards } from './repository-cards.ts';

const id = '00000000-0000-0000-0000-000000000080';
const hex = 'ab'.repeat(32);

const aRepository = (recoveryKit: { createdAt: string; verifiedAt: string | null } | null): Repository =>
  repository.parse({
    id,
    typeId: 'repository-local',
    name: 'Blue',
    settings: {},
    place: '/media/anna/Blue',
    resticId: hex,
    keyId: hex,
    createdAt: '2026-11-01T08:00:00.000Z',
    recoveryKit: recoveryKit === null ? null : { keyId: hex, ...recoveryKit },
  });

const aHealth = (freeBytes: number | null, totalBytes: number | null): RepositoryHealth =>
  repositoryHealth.parse({
    repositoryId: id,
    presence: 'present',
    seenAt: null,
    freeBytes,
    totalBytes,
    usedBytes: null,
    checkedAt: null,
    provenAt: null,
    damage: null,
    needsRecovery: false,
  });

describe('reminders of the recovery kit', () => {
  const kinds = (kit: Parameters<typeof aRepository>[0], now: string): readonly string[] =>
    kitReminders({ repositories: [aRepository(kit)] }, new Date(now)).map((reminder) => reminder.kind);

  test('come at once when there is none', () => {
    expect(kinds(null, '2026-11-01T09:00:00.000Z')).toEqual(['missing']);
  });

  test('ask for proof two weeks after it was made, and never again once it was given', () => {
    const kit = { createdAt: '2026-11-01T08:00:00.000Z', verifiedAt: null };
    expect(kinds(kit, '2026-11-14T08:00:00.000Z')).toEqual([]);
    expect(kinds(kit, '2026-11-16T08:00:00.000Z')).toEqual(['unverified']);
    expect(kinds({ ...kit, verifiedAt: '2026-11-02T08:00:00.000Z' }, '2027-11-16T08:00:00.000Z')).toEqual([]);
  });
});

describe('the space of a repository', () => {
  const space = (freeBytes: number | null, totalBytes: number | null) =>
    repositoryCards({ repositories: [aRepository(null)], health: [aHealth(freeBytes, totalBytes)] })[0];

  test('is unknown until both numbers are known', () => {
    expect(space(null, 10)?.takenShare).toBeNull();
    expect(space(10, null)?.takenShare).toBeNull();
    expect(space(0, 0)?.takenShare).toBeNull();
  });

  test('is a share of what is taken, within its bounds', () => {
    expect(space(250e9, 1000e9)).toMatchObject({ takenShare: 0.75, isAlmostFull: false });
    expect(space(20e9, 10e9)?.takenShare).toBe(0);
  });

  test('warns below 5 GB and below 3 %', () => {
    expect(space(4e9, 20e9)?.isAlmostFull).toBe(true);
    expect(space(50e9, 4000e9)?.isAlmostFull).toBe(true);
    expect(space(200e9, 4000e9)?.isAlmostFull).toBe(false);
  });
});

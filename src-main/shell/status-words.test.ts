import { describe, expect, test } from 'vitest';
import { makeFault } from '../../src-shared/model/fault.ts';
import { overallStatus } from '../../src-shared/model/overall-status.ts';
import { repository } from '../../src-shared/model/repository.ts';
import type { ReadModel } from '../../src-shared/model/read-model.ts';
import { sampleJob, sampleModel, samplePlan, samplePlanStatus } from '../../test/helpers/sample-model.ts';
import { statusWords } from '../../src-shared/i18n/status-words.ts';

const now = new Date('2026-11-22T10:00:00.000Z');
const hex = 'ab'.repeat(32);
const blue = repository.parse({
  id: '00000000-0000-0000-0000-000000000080',
  typeId: 'repository-local',
  name: 'Blue',
  settings: {},
  place: '/media/anna/Blue',
  resticId: hex,
  keyId: hex,
  createdAt: '2026-11-01T08:00:00.000Z',
  recoveryKit: null,
});

const withStatus = (
  status: Parameters<typeof samplePlanStatus>[1],
  more: Partial<ReadModel> = {},
): ReadModel =>
  sampleModel({
    plans: [samplePlan(1, 'Documents')],
    planStatuses: [samplePlanStatus(1, status)],
    repositories: [blue],
    ...more,
  });

const words = (model: ReadModel, language: 'en' | 'de' = 'en') =>
  statusWords(overallStatus(model), model, now, language);

describe('the status in words', () => {
  test('says when all is well how old the last backup is and when the next one comes', () => {
    const model = withStatus({
      lastSuccessAt: '2026-11-22T08:00:00.000Z',
      nextRunAt: '2026-11-22T12:00:00.000Z',
    });
    expect(words(model)).toEqual({
      sentence: 'Your files are safe',
      why: 'Last backup 2 hours ago, next one in 2 hours.',
    });
    expect(words(model, 'de').why).toBe('Letzte Sicherung vor 2 Stunden, nächste in 2 Stunden.');
  });

  test('does not say "now" of what has just been', () => {
    const model = withStatus({ lastSuccessAt: '2026-11-22T09:59:40.000Z' });
    expect(words(model).why).toBe('Last backup just now.');
  });

  test('names the drive that it waits for, and what to do', () => {
    const waitingFor = [{ code: 'repository-absent' as const, repositoryId: blue.id }];
    const model = withStatus({ level: 'overdue', lastSuccessAt: '2026-11-16T08:00:00.000Z', waitingFor });
    expect(words(model)).toEqual({
      sentence: 'Not backed up for 6 days',
      why: 'Waiting for “Blue”. Connect the drive, and the backup starts by itself.',
    });
  });

  test('counts hours before it counts days', () => {
    const model = withStatus({ level: 'overdue', lastSuccessAt: '2026-11-21T08:00:00.000Z' });
    expect(words(model).sentence).toBe('Not backed up for 26 hours');
  });

  test('tells a failure with its next step', () => {
    const model = withStatus({ level: 'attention', lastFault: makeFault('repository.full') });
    expect(words(model).sentence).toBe('The backup of “Documents” failed');
    expect(words(model).why).toMatch(/^No room left for snapshots\. .*drive\.$/u);
  });

  test('has words for every job that can be at work', () => {
    const kinds = ['backup', 'verify', 'retention', 'prune', 'recovery', 'restore'] as const;
    const sentences = kinds.map(
      (kind) => words(withStatus({}, { jobs: [sampleJob(9, { name: 'running' }, kind)] })).sentence,
    );
    expect(sentences).toEqual([
      'Backing up “Documents”',
      'Checking “Blue”',
      'Removing old snapshots',
      'Freeing space in “Blue”',
      'Tidying up after an interruption',
      'Restoring your files',
    ]);
  });

  test('says until when it is paused', () => {
    const model = withStatus({}, { pause: { until: '2026-11-22T11:00:00.000Z' } });
    expect(words(model)).toEqual({ sentence: 'Backups are paused', why: 'They go on in 1 hour.' });
  });
});

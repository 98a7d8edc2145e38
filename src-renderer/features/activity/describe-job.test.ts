import { describe, expect, it } from 'vitest';
import { faultCodes, makeFault } from '../../../src-shared/model/fault.ts';
import { jobId, snapshotId } from '../../../src-shared/model/ids.ts';
import { jobKind, type Job, type JobProgress, type JobState } from '../../../src-shared/model/job.ts';
import { createTexts } from '../../i18n/texts.ts';
import { nameOfJob, outcomeOf, toneOf } from './describe-job.ts';
import { factsOf } from './job-facts.ts';
import { progressFacts } from './progress-facts.ts';

const id = jobId.parse('00000000-0000-4000-8000-000000000001');
const texts = createTexts('en');
const german = createTexts('de');
const job = (state: JobState, more: Partial<Job> = {}): Job => ({
  id,
  kind: 'backup',
  trigger: 'schedule',
  planId: null,
  planName: 'Documents',
  repositoryId: null,
  state,
  createdAt: '2026-11-22T10:00:00.000Z',
  startedAt: '2026-11-22T10:00:00.000Z',
  endedAt: '2026-11-22T10:02:05.000Z',
  result: null,
  problemCount: 0,
  ...more,
});
const backupResult = {
  kind: 'backup',
  snapshotId: snapshotId.parse('a'.repeat(64)),
  filesNew: 3,
  filesChanged: 1,
  filesUnmodified: 10,
  filesTotal: 14,
  bytesTotal: 5_000_000,
  bytesAdded: 1_200_000,
} as const;

describe('what came of a job', () => {
  it('says how much a backup saved', () => {
    expect(outcomeOf(job({ name: 'succeeded' }, { result: backupResult }), texts)).toBe(
      '4 new or changed files, 1.2 MB added.',
    );
  });

  it('says when nothing had changed', () => {
    const unchanged = { ...backupResult, snapshotId: null };
    expect(outcomeOf(job({ name: 'succeeded' }, { result: unchanged }), texts)).toContain(
      'Nothing had changed',
    );
  });

  it('counts what was left out', () => {
    const warned = job({ name: 'succeeded-with-warnings' }, { result: backupResult, problemCount: 1 });
    expect(outcomeOf(warned, german)).toBe('Eine Datei ließ sich nicht sichern; der Rest ist sicher.');
    expect(toneOf(warned)).toBe('warning');
  });

  it('uses the words of the catalogue for every fault', () => {
    for (const code of faultCodes) {
      const failed = job({ name: 'failed', fault: makeFault(code) });
      expect(outcomeOf(failed, texts)).not.toBe(code);
      expect(toneOf(failed)).toBe('bad');
    }
  });

  it('does not call a check green that found faults', () => {
    const result = { kind: 'verify', readDataPercent: 10, errorCount: 2 } as const;
    const checked = job({ name: 'succeeded-with-warnings' }, { kind: 'verify', result, problemCount: 2 });
    expect(outcomeOf(checked, texts)).toBe('2 faults were found.');
    expect(toneOf(checked)).toBe('warning');
  });

  it('says why a job waits', () => {
    const waiting = job({ name: 'waiting', reasons: [{ code: 'battery' }] }, { endedAt: null });
    expect(outcomeOf(waiting, texts)).toBe('Waits for mains power.');
    expect(toneOf(waiting)).toBe('waiting');
  });
});

describe('the name of a job', () => {
  it('is that of its plan or its repository', () => {
    expect(nameOfJob(job({ name: 'running' }), 'Blue', texts)).toBe('Backup of “Documents”');
    expect(nameOfJob(job({ name: 'running' }, { kind: 'verify' }), 'Blue', texts)).toBe('Check of “Blue”');
  });

  it('is its kind when nothing else is known', () => {
    for (const kind of jobKind.options) {
      expect(nameOfJob(job({ name: 'running' }, { kind, planName: null }), null, texts)).not.toBe('');
    }
  });
});

describe('the facts of a job', () => {
  it('hold how long it took and what it did', () => {
    const facts = factsOf(job({ name: 'succeeded' }, { result: backupResult }), 'Blue', texts);
    const value = (label: string): string | undefined => facts.find((each) => each.label === label)?.value;
    expect(value('activity.fact.duration')).toBe('2 min');
    expect(value('activity.fact.repository')).toBe('Blue');
    expect(value('activity.fact.unmodified')).toBe('10');
  });

  it('do not hold a duration that a clock jump made negative', () => {
    const jumped = job({ name: 'succeeded' }, { endedAt: '2026-11-22T09:00:00.000Z' });
    expect(factsOf(jumped, null, texts).map((each) => each.label)).not.toContain('activity.fact.duration');
  });
});

describe('the facts of a progress', () => {
  const unknown: JobProgress = {
    jobId: id,
    phase: 'starting',
    fraction: null,
    bytesDone: 0,
    bytesTotal: null,
    bytesWritten: null,
    filesDone: 0,
    filesTotal: null,
    bytesPerSecond: null,
    secondsLeft: null,
    currentPath: null,
    problemCount: 0,
    retrying: null,
  };

  it('say nothing that is not known', () => {
    expect(progressFacts(unknown, texts)).toEqual([]);
  });

  it('say what was really written', () => {
    const known = { ...unknown, filesDone: 2, filesTotal: 1000, bytesWritten: 5_000_000, secondsLeft: 90 };
    expect(progressFacts(known, texts)).toEqual(['2 of 1,000 files', '5 MB written', 'about 2 min left']);
  });
});

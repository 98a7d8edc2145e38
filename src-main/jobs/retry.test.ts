import { describe, expect, it } from 'vitest';
import { makeFault, type FaultCode } from '../../src-shared/model/fault.ts';
import { repositoryId } from '../../src-shared/model/ids.ts';
import { retryAfter } from './retry.ts';

const id = repositoryId.parse('40e4c0c8-2c36-4bcc-b14c-3fbee2a5cde7');
const now = new Date('2026-11-23T03:00:00Z');
const after = (code: FaultCode, attempts: number, trigger: 'person' | 'schedule' = 'schedule') =>
  retryAfter({ fault: makeFault(code), trigger, repositoryId: id, attempts, now });

describe('A job that started by itself', () => {
  it.each(['repository.absent', 'repository.port-closed', 'repository.unreachable'] as const)(
    'waits for its place as long as need be after %s',
    (code) => {
      expect(after(code, 1_000)?.reasons[0]).toEqual({ code: 'repository-absent', repositoryId: id });
    },
  );

  it('asks a server that is away at growing intervals, at most an hour apart', () => {
    const delays = [1, 2, 3, 4, 5, 6, 50].map(
      (attempts) => after('repository.port-closed', attempts)?.delayMs,
    );
    expect(delays).toEqual([1, 5, 15, 30, 60, 60, 60].map((minutes) => minutes * 60_000));
  });

  it('fails in the end when what should pass does not pass', () => {
    expect(after('engine.crashed', 7)?.reasons).toHaveLength(1);
    expect(after('engine.crashed', 8)).toBeNull();
  });

  it('fails at once when waiting cannot help', () => {
    expect(after('repository.credentials-refused', 1)).toBeNull();
  });
});

it('A job that a person started fails at once, so that they see why', () => {
  expect(after('repository.absent', 1, 'person')).toBeNull();
});

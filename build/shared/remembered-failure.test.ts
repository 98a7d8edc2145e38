import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inUserCache } from './paths.mjs';
import { hasFailedLately, rememberFailure } from './remembered-failure.mjs';

const noonMs = Date.UTC(2026, 10, 22, 12);
const hourMs = 3_600_000;

beforeEach(() => void vi.stubEnv('XDG_CACHE_HOME', mkdtempSync(join(tmpdir(), 'failure-test-'))));
afterEach(() => void vi.unstubAllEnvs());

describe('a remembered failure', () => {
  it('holds for a day and for nothing else', () => {
    rememberFailure('electron', noonMs);
    expect(hasFailedLately('electron', noonMs + 23 * hourMs)).toBe(true);
    expect(hasFailedLately('electron', noonMs + 25 * hourMs)).toBe(false);
    expect(hasFailedLately('restic', noonMs)).toBe(false);
  });

  it('does not hold for ever when the clock was ahead', () => {
    rememberFailure('electron', noonMs + 1000 * hourMs);
    expect(hasFailedLately('electron', noonMs)).toBe(false);
  });

  it('keeps what else is remembered', () => {
    rememberFailure('electron', noonMs);
    rememberFailure('restic', noonMs);
    expect(hasFailedLately('electron', noonMs)).toBe(true);
  });

  it('is forgotten when its file is damaged', () => {
    rememberFailure('electron', noonMs);
    writeFileSync(inUserCache('failures.json'), '{"electron": 17');
    expect(hasFailedLately('electron', noonMs)).toBe(false);
  });
});

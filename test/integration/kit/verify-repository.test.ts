import { mkdirSync, readFileSync, rmSync, writeFileSync, chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faultOf, valueOf } from '../../helpers/expect-outcome.ts';
import { bytesOf, packsOf, writeRandomFiles } from '../../helpers/restic-process.ts';
import { backUp, backupOf } from '../../helpers/restic-samples.ts';
import { call, id, openTrust, type TrustBench } from './trust-bench.ts';

async function openWithSnapshot(): Promise<TrustBench> {
  const bench = await openTrust();
  const source = join(bench.folder, 'source');
  mkdirSync(source);
  writeRandomFiles(source, 20, 50_000);
  await backUp(bench, bench.repositoryAccess, backupOf(source));
  return bench;
}

async function verify(bench: TrustBench, readDataPercent: number) {
  const started = valueOf(
    await bench.trust.handlers['repositories.verify']({ repositoryId: id, readDataPercent }, call),
  );
  return { ...started, outcome: await bench.jobEnded(started.jobId) };
}

/** Flips one bit in the middle of the largest pack, as a failing disk does. */
function flipBit(bench: TrustBench): string {
  const largest = packsOf(bench.repositoryAccess).reduce((a, b) => (a.bytes > b.bytes ? a : b));
  const content = readFileSync(largest.path);
  const at = Math.floor(content.length / 2);
  content[at] = (content[at] ?? 0) ^ 1;
  chmodSync(largest.path, 0o600);
  writeFileSync(largest.path, content);
  return largest.path;
}

describe('verifying a repository', () => {
  it('proves it when data was read, and says no more than it saw otherwise', async () => {
    const bench = await openWithSnapshot();
    expect(bytesOf(packsOf(bench.repositoryAccess))).toBeGreaterThan(1_000_000);
    const structure = await verify(bench, 0);
    expect(valueOf(structure.outcome)).toEqual({ kind: 'verify', readDataPercent: 0, errorCount: 0 });
    expect(bench.health()).toMatchObject({
      checkedAt: '2026-11-22T12:00:00.000Z',
      provenAt: null,
      damage: null,
    });
    bench.clock.advance(1000);
    valueOf((await verify(bench, 100)).outcome);
    expect(bench.health()).toMatchObject({
      checkedAt: '2026-11-22T12:00:01.000Z',
      provenAt: '2026-11-22T12:00:01.000Z',
      damage: null,
    });
  });

  it('finds a flipped bit by reading, and does not forget it after a smaller look', async () => {
    const bench = await openWithSnapshot();
    valueOf((await verify(bench, 100)).outcome);
    flipBit(bench);
    valueOf((await verify(bench, 0)).outcome);
    bench.clock.advance(1000);
    const found = await verify(bench, 100);
    expect(faultOf(found.outcome)).toMatchObject({
      code: 'repository.damaged',
      params: { place: bench.repositoryAccess.location },
    });
    expect(bench.problemsOf(found.jobId).length).toBeGreaterThan(0);
    expect(bench.health()).toMatchObject({
      provenAt: '2026-11-22T12:00:00.000Z',
      checkedAt: '2026-11-22T12:00:01.000Z',
    });
    expect(bench.health().damage).not.toBeNull();
    valueOf((await verify(bench, 0)).outcome);
    expect(bench.health().damage).not.toBeNull();
  });

  it('finds a missing pack without reading data, and believes a whole reading once it is back', async () => {
    const bench = await openWithSnapshot();
    const largest = packsOf(bench.repositoryAccess).reduce((a, b) => (a.bytes > b.bytes ? a : b));
    const content = readFileSync(largest.path);
    rmSync(largest.path);
    expect(faultOf((await verify(bench, 0)).outcome).code).toBe('repository.damaged');
    expect(bench.health().damage).not.toBeNull();
    writeFileSync(largest.path, content);
    valueOf((await verify(bench, 100)).outcome);
    expect(bench.health().damage).toBeNull();
  });

  it('is a failure of its own when the repository is not there, and says nothing about damage', async () => {
    const bench = await openWithSnapshot();
    rmSync(bench.repositoryAccess.location, { recursive: true });
    const { outcome } = await verify(bench, 0);
    expect(faultOf(outcome).code).not.toBe('repository.damaged');
    expect(bench.health()).toMatchObject({ checkedAt: null, damage: null });
  });
});

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BackupRequest, ResticAccess } from '../../src-main/restic/index.ts';
import type { SnapshotId } from '../../src-shared/model/ids.ts';
import { valueOf } from './expect-outcome.ts';
import { openBench, shippedEngine } from './restic-engine.ts';
import type { EngineBench } from './restic-engine.ts';

/** What every snapshot of ours carries. */
export const sampleTags: readonly string[] = ['tl-plan:one', 'tl-target:two'];

/** A backup of one path, as our plans ask for it. */
export const backupOf = (path: string, more: Partial<BackupRequest> = {}): BackupRequest => ({
  source: { kind: 'paths', paths: [path] },
  host: 'fixed-host',
  tags: sampleTags,
  ...more,
});

export interface SampleBench extends EngineBench {
  readonly source: string;
  readonly repository: ResticAccess;
}

/** A folder with three files (`docs/a.txt`, `docs/sub/Docs of mine.txt`, `top.bin`; 300,011 bytes) and a repository. */
export async function startWithSource(engine = shippedEngine): Promise<SampleBench> {
  const bench = await openBench(engine);
  const source = join(bench.folder, 'source');
  mkdirSync(join(source, 'docs', 'sub'), { recursive: true });
  writeFileSync(join(source, 'docs', 'a.txt'), 'first');
  writeFileSync(join(source, 'docs', 'sub', 'Docs of mine.txt'), 'second');
  writeFileSync(join(source, 'top.bin'), Buffer.alloc(300_000, 7));
  return { ...bench, source, repository: await bench.newRepository() };
}

/** Backs up and answers the snapshot; fails the test if there is none. */
export async function backUp(
  bench: EngineBench,
  repository: ResticAccess,
  wanted: BackupRequest,
): Promise<SnapshotId> {
  const { snapshotId } = valueOf(await bench.restic.backup(repository, wanted, bench.options));
  if (snapshotId === null) throw new Error('no snapshot');
  return snapshotId;
}

import { sep } from 'node:path';
import { done, failed, makeFault, type Outcome } from '../../src-shared/model/fault.ts';
import type { Plan, Target } from '../../src-shared/model/plan.ts';
import type { PathsPiece, Preparation } from '../../src-shared/plugin-sdk/index.ts';
import type { JobRun } from '../jobs/index.ts';
import type { OpenRepository } from '../repositories/index.ts';
import {
  literalPattern,
  type BackupProgress,
  type BackupRequest,
  type BackupSummary,
} from '../restic/index.ts';
import { chooseCompression } from './choose-compression.ts';
import type { BackupDependencies } from './dependencies.ts';
import type { Saved } from './false-green.ts';
import { sampleContent } from './sample-content.ts';

export interface TargetRun {
  readonly plan: Plan;
  readonly target: Target;
  readonly opened: OpenRepository;
  readonly run: JobRun;
  /** Totals of the last time: they spare the walk that counts first. */
  readonly before: Saved | null;
}

/** Asks the target's type what to read, and lets restic read it. */
export async function backupTarget(
  dependencies: BackupDependencies,
  targetRun: TargetRun,
): Promise<Outcome<BackupSummary>> {
  const prepared = await prepare(dependencies, targetRun);
  if (!prepared.ok) return prepared;
  prepared.value.problems.forEach(targetRun.run.problem);
  const piece = onlyPaths(prepared.value);
  if (!piece.ok) return piece;
  const request = await makeRequest(dependencies, targetRun, piece.value);
  if (!request.ok) return request;
  targetRun.run.enter('running');
  return runBackup(dependencies, targetRun, request.value);
}

async function prepare(
  { plugins, pluginContext }: BackupDependencies,
  { target, run }: TargetRun,
): Promise<Outcome<Preparation>> {
  const type = plugins.targetType(target.typeId);
  if (!type.ok) return type;
  const settings = await type.value.parseSettings(target.settings);
  if (!settings.ok) return settings;
  return type.value.prepare(settings.value, await pluginContext(run.signal, { log: run.log }));
}

/** One snapshot holds one tree of paths. Streams and staging folders come with the targets that need them. */
function onlyPaths({ pieces }: Preparation): Outcome<PathsPiece> {
  const paths = pieces.filter((piece) => piece.kind === 'paths');
  const [first] = paths;
  if (first === undefined || paths.length !== pieces.length) {
    return failed(makeFault('plugin.settings-invalid', { params: { field: 'pieces' } }));
  }
  return done<PathsPiece>({
    kind: 'paths',
    paths: paths.flatMap((piece) => piece.paths),
    excludes: paths.flatMap((piece) => piece.excludes),
    excludesIgnoreCase: paths.some((piece) => piece.excludesIgnoreCase),
    skipsTaggedCaches: paths.every((piece) => piece.skipsTaggedCaches),
  });
}

/** How long looking at kinds of files may take: it delays the start. */
const sampleMs = 120;

async function makeRequest(
  { clock, ownFolders }: BackupDependencies,
  { plan, target, opened, before }: TargetRun,
  piece: PathsPiece,
): Promise<Outcome<BackupRequest>> {
  const [firstPath, ...morePaths] = piece.paths;
  if (firstPath === undefined) return failed(makeFault('target.nothing-to-save'));
  const endsMs = clock.monotonicMs() + sampleMs;
  const sample = await sampleContent(piece.paths, { mayGoOn: () => clock.monotonicMs() < endsMs });
  const neverSaved = [...ownFolders, ...(opened.type.reach === 'folder' ? [opened.access.location] : [])];
  return done({
    source: { kind: 'paths', paths: [firstPath, ...morePaths], links: 'refuse' },
    host: plan.host,
    tags: [`tl-plan:${plan.id}`, `tl-target:${target.id}`],
    excludes: [
      ...piece.excludes.map((pattern) => ({ pattern, ignoreCase: piece.excludesIgnoreCase })),
      ...neverSaved
        .filter((folder) => isBelowAny(folder, piece.paths))
        .map((folder) => ({ pattern: literalPattern(folder) })),
    ],
    excludeCaches: piece.skipsTaggedCaches,
    compression: chooseCompression(sample),
    skipScan: before !== null,
  });
}

const isBelowAny = (folder: string, sources: readonly string[]): boolean =>
  sources.some((source) => folder.startsWith(source.endsWith(sep) ? source : source + sep));

function runBackup(
  { restic }: BackupDependencies,
  { opened, run, before }: TargetRun,
  request: BackupRequest,
): Promise<Outcome<BackupSummary>> {
  return restic.backup(opened.access, request, {
    signal: run.signal,
    // A restic that was interrupted a moment ago may still be tidying up.
    waitForLockSeconds: 10,
    onLine: (line) => {
      run.log(line.text);
    },
    onRetry: (notice) => {
      run.report({ retrying: notice.isOver ? null : notice.cause });
    },
    onProblem: run.problem,
    onProgress: (progress) => {
      run.report(reportOf(progress, before));
    },
  });
}

function reportOf(progress: BackupProgress, before: Saved | null): Parameters<JobRun['report']>[0] {
  const isCounting = before === null && !progress.isScanned;
  return {
    phase: isCounting ? 'scanning' : 'reading',
    bytesDone: progress.bytesRead,
    // Last time's total may be too small by now: it never claims less than what is done already.
    bytesTotal: progress.bytesTotal ?? atLeast(before?.bytesTotal, progress.bytesRead),
    filesDone: progress.filesDone,
    filesTotal: progress.filesTotal ?? atLeast(before?.filesTotal, progress.filesDone),
    currentPath: progress.currentFiles[0] ?? null,
  };
}

const atLeast = (before: number | undefined, done: number): number | null =>
  before === undefined ? null : Math.max(before, done);

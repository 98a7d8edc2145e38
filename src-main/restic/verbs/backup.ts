import { done, failed } from '../../../src-shared/model/fault.ts';
import type { Outcome } from '../../../src-shared/model/fault.ts';
import type { Problem } from '../../../src-shared/model/job.ts';
import type { ResticAccess, RunOptions } from '../access.ts';
import { backupArguments, sourceArguments } from '../backup-arguments.ts';
import { decodeBackupItem, decodeBackupProgress, decodeBackupSummary } from '../decode-backup.ts';
import type { Driver } from '../driver.ts';
import { countIn } from '../json-fields.ts';
import type { Fields } from '../json-fields.ts';
import type { Message } from '../message.ts';
import { withPatternFiles } from '../pattern-files.ts';
import { createProblemLog, problemIn } from '../problems.ts';
import type { ProblemLog } from '../problems.ts';
import type { BackupRequest } from '../requests.ts';
import type { BackupItem, BackupProgress, BackupSummary } from '../results.ts';
import { inspectSources } from '../sources.ts';

export type BackupOptions = RunOptions & {
  readonly onProblem?: ((problem: Problem) => void) | undefined;
  readonly onProgress?: ((progress: BackupProgress) => void) | undefined;
  readonly onItem?: ((item: BackupItem) => void) | undefined;
};

export async function backup(
  driver: Driver,
  access: ResticAccess,
  request: BackupRequest,
  options: BackupOptions,
): Promise<Outcome<BackupSummary>> {
  const problems = createProblemLog(options.onProblem);
  const source = await inspectSources(request.source);
  if (!source.ok) return source;
  for (const problem of source.value.problems) problems.add(problem);

  return withPatternFiles(driver.temporaryDirectory, excludesOf(request), async (patternArguments) => {
    const reader = createReader(problems, options);
    const end = await driver.run(access, {
      verb: 'backup',
      args: [
        ...backupArguments(request, driver.engine.capabilities),
        ...patternArguments,
        ...(options.onItem === undefined ? [] : ['-vv']),
        ...sourceArguments(request.source, access),
      ],
      mode: 'writer',
      recovery: request.dryRun === true ? 'light' : 'full',
      accepts: (code) => code === 0 || code === 3,
      input: source.value.input,
      programEnvironment: request.source.kind === 'program' ? request.source.environment : undefined,
      options,
      onMessage: reader.read,
      hasSent: () => reader.hasSent,
    });
    if (!end.ok) return failed(end.fault);
    const isComplete = end.value.code === 0 && problems.count === 0;
    return done({ ...decodeBackupSummary(reader.summary), isComplete, problemCount: problems.count });
  });
}

const excludesOf = (request: BackupRequest) => [
  {
    flag: '--exclude',
    patterns: (request.excludes ?? [])
      .filter((each) => each.ignoreCase !== true)
      .map(({ pattern }) => pattern),
  },
  {
    flag: '--iexclude',
    patterns: (request.excludes ?? [])
      .filter((each) => each.ignoreCase === true)
      .map(({ pattern }) => pattern),
  },
];

function createReader(problems: ProblemLog, options: BackupOptions) {
  const reader = {
    hasSent: false,
    isScanned: false,
    summary: {} as Fields,
    read: (message: Message): void => {
      const problem = problemIn(message, 'backup');
      if (problem !== undefined) problems.add(problem);
      if (message.kind === 'json') takers.get(message.type)?.(message.fields);
    },
  };
  const takers = new Map<string, (fields: Fields) => void>([
    [
      'status',
      (fields) => {
        // Only once the scan has ended does restic guess what remains.
        reader.isScanned ||= 'seconds_remaining' in fields || countIn(fields, 'percent_done') >= 1;
        reader.hasSent ||= countIn(fields, 'bytes_done') > 0;
        options.onProgress?.(decodeBackupProgress(fields, reader.isScanned, problems.count));
      },
    ],
    [
      'verbose_status',
      (fields) => {
        reader.isScanned ||= fields['action'] === 'scan_finished';
        const item = decodeBackupItem(fields);
        if (item !== undefined) options.onItem?.(item);
      },
    ],
    [
      'summary',
      (fields) => {
        reader.hasSent = true;
        reader.summary = fields;
      },
    ],
  ]);
  return reader;
}

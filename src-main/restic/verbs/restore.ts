import { done, failed, makeFault } from '../../../src-shared/model/fault.ts';
import type { Fault, Outcome } from '../../../src-shared/model/fault.ts';
import type { Problem } from '../../../src-shared/model/job.ts';
import type { ResticAccess, RunOptions } from '../access.ts';
import type { Driver } from '../driver.ts';
import { countIn, textIn, textsIn } from '../json-fields.ts';
import type { Fields } from '../json-fields.ts';
import type { Message } from '../message.ts';
import { withPatternFiles } from '../pattern-files.ts';
import { createProblemLog, problemIn } from '../problems.ts';
import type { ProblemLog } from '../problems.ts';
import type { RestoreRequest } from '../requests.ts';
import { planRestore, snapshotPath } from '../restore-plan.ts';
import type { RestoreStep } from '../restore-plan.ts';
import type { RestoredItem, RestoreProgress, RestoreSummary } from '../results.ts';
import { readSnapshot } from './read-snapshot.ts';

export type RestoreOptions = RunOptions & {
  readonly onProblem?: ((problem: Problem) => void) | undefined;
  readonly onProgress?: ((progress: RestoreProgress) => void) | undefined;
  readonly onFile?: ((item: RestoredItem) => void) | undefined;
};

type Totals = Omit<RestoreSummary, 'isComplete' | 'problemCount'>;

const nothing: Totals = {
  filesRestored: 0,
  filesSkipped: 0,
  filesTotal: 0,
  bytesRestored: 0,
  bytesSkipped: 0,
  bytesTotal: 0,
};

export async function restore(
  driver: Driver,
  access: ResticAccess,
  request: RestoreRequest,
  options: RestoreOptions,
): Promise<Outcome<RestoreSummary>> {
  const items = await itemsOf(driver, access, request, options);
  if (!items.ok) return items;
  const plan = planRestore({ ...request, items: items.value });
  if (!plan.ok) return plan;
  const problems = createProblemLog(options.onProblem);
  let totals = nothing;
  for (const step of plan.value) {
    const end = await runStep({ driver, access, request, options, problems }, step, totals);
    if (!end.ok) return end;
    totals = end.value;
  }
  const handled = totals.filesRestored + totals.filesSkipped;
  if (handled === 0 && problems.count === 0 && totals.filesTotal === 0) {
    return failed(makeFault('snapshot.path-not-found', { params: { path: request.items[0] } }));
  }
  return done({ ...totals, isComplete: problems.count === 0, problemCount: problems.count });
}

/** "Everything, to its original place" means the sources: the folders above them are not ours to change. */
async function itemsOf(
  driver: Driver,
  access: ResticAccess,
  request: RestoreRequest,
  options: RunOptions,
): Promise<Outcome<RestoreRequest['items']>> {
  const { items, destination } = request;
  if (destination.kind !== 'original' || !items.includes('/')) return done(items);
  const snapshot = await readSnapshot(driver, access, request.snapshotId, options);
  if (!snapshot.ok) return snapshot;
  const [first, ...rest] = textsIn(snapshot.value, 'paths').map(snapshotPath);
  return first === undefined ? failed(makeFault('restore.nothing-selected')) : done([first, ...rest]);
}

interface Run {
  readonly driver: Driver;
  readonly access: ResticAccess;
  readonly request: RestoreRequest;
  readonly options: RestoreOptions;
  readonly problems: ProblemLog;
}

async function runStep(run: Run, step: RestoreStep, before: Totals): Promise<Outcome<Totals>> {
  const { driver, access, request, options, problems } = run;
  const includes = [{ flag: '--include', patterns: step.includes }];
  return withPatternFiles(driver.temporaryDirectory, includes, async (patternArguments) => {
    let summary: Fields = {};
    const end = await driver.run(access, {
      verb: 'restore',
      args: [
        step.base === '/' ? request.snapshotId : `${request.snapshotId}:${step.base}`,
        ...['--target', step.target, '--overwrite', request.overwrite],
        ...patternArguments,
        ...(request.verify === true ? ['--verify'] : []),
        ...(request.dryRun === true ? ['--dry-run'] : []),
        ...(options.onFile === undefined ? [] : ['-vv']),
      ],
      mode: 'reader',
      recovery: 'none',
      options,
      onMessage: (message) => {
        const problem = problemIn(message, 'restore');
        if (problem !== undefined) problems.add(problem);
        if (message.kind === 'json' && message.type === 'summary') summary = message.fields;
        tell(message, before, options);
      },
    });
    const totals = plus(before, summary);
    if (end.ok) return done(totals);
    const fault = judge(end.fault, problems, totals, step);
    return fault === undefined ? done(totals) : failed(fault);
  });
}

/** restic ends with 1 as soon as one item failed: that is an answer, unless the place itself is the trouble. */
function judge(fault: Fault, problems: ProblemLog, totals: Totals, step: RestoreStep): Fault | undefined {
  const isAboutItems = problems.count > 0 && /There were \d+ errors/u.test(fault.detail ?? '');
  if (!isAboutItems) return fault;
  const more = { params: { path: step.target }, detail: problems.first?.detail };
  if (problems.has('no-space')) return makeFault('restore.destination-full', more);
  if (problems.areAll('permission-denied') && totals.filesRestored === 0) {
    return makeFault('restore.destination-not-writable', more);
  }
  return undefined;
}

function tell(message: Message, before: Totals, options: RestoreOptions): void {
  if (message.kind !== 'json') return;
  const { fields, type } = message;
  if (type === 'status') {
    const now = plus(before, fields);
    options.onProgress?.({
      filesDone: now.filesRestored,
      filesTotal: now.filesTotal,
      bytesDone: now.bytesRestored,
      bytesTotal: now.bytesTotal,
      filesSkipped: now.filesSkipped,
    });
  } else if (type === 'verbose_status') {
    const action = actions.find((known) => known === textIn(fields, 'action'));
    const path = textIn(fields, 'item');
    if (action !== undefined && path !== undefined) {
      options.onFile?.({ action, path, bytes: countIn(fields, 'size') });
    }
  }
}

const actions: readonly RestoredItem['action'][] = ['restored', 'updated', 'unchanged', 'deleted'];

const plus = (before: Totals, fields: Fields): Totals => ({
  filesRestored: before.filesRestored + countIn(fields, 'files_restored'),
  filesSkipped: before.filesSkipped + countIn(fields, 'files_skipped'),
  filesTotal: before.filesTotal + countIn(fields, 'total_files'),
  bytesRestored: before.bytesRestored + countIn(fields, 'bytes_restored'),
  bytesSkipped: before.bytesSkipped + countIn(fields, 'bytes_skipped'),
  bytesTotal: before.bytesTotal + countIn(fields, 'total_bytes'),
});

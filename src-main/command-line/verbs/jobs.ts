import { formatBytes } from '../../../src-shared/i18n/format.ts';
import { done, type Outcome } from '../../../src-shared/model/fault.ts';
import type { JobId } from '../../../src-shared/model/ids.ts';
import { jobId } from '../../../src-shared/model/ids.ts';
import { makeFault, failed } from '../../../src-shared/model/fault.ts';
import type { Job, JobResult, Problem } from '../../../src-shared/model/job.ts';
import { endOf, followJob } from '../follow-job.ts';
import type { Report, Session } from '../session.ts';
import { column, terminalText } from '../terminal-text.ts';

/** Follows a job to its end and reports it. */
export async function reportJob(
  session: Session,
  started: Outcome<{ readonly jobId: JobId }>,
): Promise<Outcome<Report>> {
  if (!started.ok) return started;
  const followed = await followJob(session, started.value.jobId);
  if (!followed.ok) return followed;
  const { job, problems } = followed.value;
  return done({ value: { job, problems }, lines: jobLines(session, job, problems), end: endOf(job) });
}

function jobLines(session: Session, job: Job, problems: readonly Problem[]): string[] {
  const lines = [
    `${session.text(`job.kind.${job.kind}`)}: ${session.text(`job.state.${job.state.name}`)}`,
    ...(job.result === null ? [] : [resultLine(session, job.result)]),
  ];
  if (problems.length > 0) lines.push(session.text('cli.problems', { count: job.problemCount }));
  for (const problem of problems) {
    lines.push(`  ${terminalText(problem.path)}  (${session.text(`problem.${problem.cause}`)})`);
  }
  return lines;
}

type ResultOf<Kind extends JobResult['kind']> = Extract<JobResult, { kind: Kind }>;
type ResultLines = {
  readonly [Kind in JobResult['kind']]: (session: Session, result: ResultOf<Kind>) => string;
};

const size = (session: Session, bytes: number): string => formatBytes(bytes, session.language);

const resultLines: ResultLines = {
  backup: (session, result) =>
    session.text(result.snapshotId === null ? 'cli.result.backup-unchanged' : 'cli.result.backup', {
      snapshot: result.snapshotId ?? '',
      files: result.filesTotal,
      size: size(session, result.bytesTotal),
      fresh: result.filesNew,
      changed: result.filesChanged,
      added: size(session, result.bytesAdded),
    }),
  restore: (session, result) =>
    session.text('cli.result.restore', {
      files: result.filesRestored,
      size: size(session, result.bytesRestored),
      skipped: result.filesSkipped,
      beside: result.filesKeptBeside,
      destination: terminalText(result.destination),
    }),
  verify: (session, { errorCount, readDataPercent }) =>
    session.text('cli.result.verify', { errors: errorCount, percent: readDataPercent }),
  retention: (session, { kept, removed }) => session.text('cli.result.retention', { kept, removed }),
  prune: (session, { bytesFreed }) =>
    session.text('cli.result.prune', { freed: bytesFreed === null ? '?' : size(session, bytesFreed) }),
  recovery: (session, { indexRepaired }) =>
    session.text('cli.result.recovery', { repaired: indexRepaired ? 'yes' : 'no' }),
};

function resultLine(session: Session, result: JobResult): string {
  const line = resultLines[result.kind] as (session: Session, result: JobResult) => string;
  return line(session, result);
}

/** `jobs`: the history, newest first; `jobs ID`: one with its problems and technical details. */
export async function jobsVerb(
  session: Session,
  options: { readonly id?: string; readonly limit: number },
): Promise<Outcome<Report>> {
  if (options.id !== undefined) return oneJob(session, options.id);
  const listed = await session.client.call('jobs.list', { limit: options.limit });
  if (!listed.ok) return listed;
  const lines = listed.value.jobs.map((job) => {
    const kind = column(session.text(`job.kind.${job.kind}`), 14);
    const state = column(session.text(`job.state.${job.state.name}`), 26);
    return `${job.id}  ${job.createdAt}  ${kind}  ${state}  ${terminalText(job.planName ?? '')}`;
  });
  return done({ value: listed.value, lines: lines.length === 0 ? [session.text('cli.no-jobs')] : lines });
}

async function oneJob(session: Session, id: string): Promise<Outcome<Report>> {
  const parsed = jobId.safeParse(id);
  if (!parsed.success) return failed(makeFault('job.unknown', { params: { job: id } }));
  const read = await session.client.call('jobs.read', { jobId: parsed.data });
  if (!read.ok) return read;
  const { job, problems, log } = read.value;
  return done({ value: read.value, lines: [...jobLines(session, job, problems), ...log.map(terminalText)] });
}

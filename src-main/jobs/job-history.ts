import type { Outcome } from '../../src-shared/model/fault.ts';
import type { JobId, PlanId } from '../../src-shared/model/ids.ts';
import {
  isEnded,
  job as jobSchema,
  problem as problemSchema,
  type Job,
  type Problem,
} from '../../src-shared/model/job.ts';
import type { Database, SqlRow } from '../platform/database.ts';

export const keptProblems = 2000;
export const keptLogLines = 2000;
const keptJobs = 2000;
const keptForMs = 365 * 24 * 3_600_000;
/** Of a log that is too long, the beginning says what was asked and the end how it came out. */
const keptFirstLines = 500;

export interface JobDetails {
  readonly job: Job;
  readonly problems: readonly Problem[];
  readonly log: readonly string[];
}

export interface JobList {
  readonly before?: string | undefined;
  readonly limit: number;
  readonly planId?: PlanId | undefined;
}

/** Every job of the last year (at most 2,000), with what it left out and what the engine said. Survives a crash. */
export interface JobHistory {
  readonly save: (job: Job) => Outcome<unknown>;
  /** Adds to a saved job; problems of a path known already are dropped. Log lines are numbered from `firstLine`. */
  readonly addDetails: (
    jobId: JobId,
    details: {
      readonly problems: readonly Problem[];
      readonly log: readonly string[];
      readonly firstLine: number;
    },
  ) => Outcome<unknown>;
  readonly clearProblems: (jobId: JobId) => Outcome<unknown>;
  readonly read: (jobId: JobId) => JobDetails | null;
  /** Newest first. */
  readonly list: (which: JobList) => readonly Job[];
  readonly notEnded: () => readonly Job[];
  /** A plan's backups in the order in which they were made, newest first. */
  readonly backupsOf: (planId: PlanId, limit: number) => readonly Job[];
  /** The newest backup of a plan that saved everything it could, or null. */
  readonly lastSuccessOf: (planId: PlanId) => Job | null;
  readonly countProblems: (jobId: JobId) => Readonly<Partial<Record<Problem['cause'], number>>>;
  /** How many snapshots of a plan there are, as its jobs tell: what the last thinning out left, and those made since. */
  readonly countSnapshotsOf: (planId: PlanId) => number;
  /** Removes what is too old or too much. */
  readonly trim: (now: Date) => Outcome<unknown>;
}

export function createJobHistory(database: Database): JobHistory {
  return {
    save: (job) => database.run(upsertJob, rowOf(job)),
    addDetails: (jobId, details) =>
      database.transaction((sql) => {
        const seq = sql.get('SELECT seq FROM jobs WHERE id = ?', [jobId])?.['seq'] ?? null;
        if (seq === null) return;
        const { count } = sql.get('SELECT count(*) AS count FROM problems WHERE seq = ?', [seq]) ?? {
          count: 0,
        };
        for (const { path, cause, detail } of details.problems.slice(
          0,
          Math.max(0, keptProblems - Number(count)),
        ))
          sql.run('INSERT OR IGNORE INTO problems VALUES (?, ?, ?, ?)', [seq, path, cause, detail]);
        for (const [index, line] of details.log.entries())
          sql.run('INSERT OR REPLACE INTO log_lines VALUES (?, ?, ?)', [
            seq,
            details.firstLine + index,
            line,
          ]);
        const cutBefore = details.firstLine + details.log.length - (keptLogLines - keptFirstLines);
        sql.run(cutLog, [seq, keptFirstLines, cutBefore]);
      }),
    clearProblems: (jobId) =>
      database.run('DELETE FROM problems WHERE seq = (SELECT seq FROM jobs WHERE id = ?)', [jobId]),
    read: (jobId) => readDetails(database, jobId),
    list: ({ before, limit, planId }) =>
      jobsOf(database.all(listJobs, [before ?? null, before ?? null, planId ?? null, planId ?? null, limit])),
    notEnded: () => jobsOf(database.all('SELECT record FROM jobs WHERE is_ended = 0 ORDER BY seq')),
    backupsOf: (planId, limit) => jobsOf(database.all(backupsOf, [planId, limit])),
    lastSuccessOf: (planId) => jobsOf(database.all(lastSuccessOf, [planId]))[0] ?? null,
    countProblems: (jobId) =>
      Object.fromEntries(
        database.all(countByCause, [jobId]).map((row) => [String(row['cause']), Number(row['count'])]),
      ),
    countSnapshotsOf: (planId) => Number(database.get(countSnapshots, [planId, planId])?.['count'] ?? 0),
    trim: (now) => database.run(trimJobs, [new Date(now.getTime() - keptForMs).toISOString(), keptJobs]),
  };
}

const upsertJob = `
  INSERT INTO jobs (id, plan_id, kind, state, is_ended, created_at, record) VALUES (?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (id) DO UPDATE SET state = excluded.state, is_ended = excluded.is_ended, record = excluded.record`;
const listJobs = `
  SELECT record FROM jobs WHERE (? IS NULL OR created_at < ?) AND (? IS NULL OR plan_id = ?)
  ORDER BY created_at DESC, seq DESC LIMIT ?`;
const backupsOf = `SELECT record FROM jobs WHERE plan_id = ? AND kind = 'backup' ORDER BY seq DESC LIMIT ?`;
const lastSuccessOf = `
  SELECT record FROM jobs
  WHERE plan_id = ? AND kind = 'backup' AND state IN ('succeeded', 'succeeded-with-warnings')
  ORDER BY seq DESC LIMIT 1`;
const countByCause = `
  SELECT cause, count(*) AS count FROM problems WHERE seq = (SELECT seq FROM jobs WHERE id = ?) GROUP BY cause`;
const countSnapshots = `
  WITH thinned AS (
    SELECT seq, json_extract(record, '$.result.kept') AS kept FROM jobs
    WHERE plan_id = ? AND kind = 'retention' AND state = 'succeeded' ORDER BY seq DESC LIMIT 1)
  SELECT coalesce((SELECT kept FROM thinned), 0) + count(*) AS count FROM jobs
  WHERE plan_id = ? AND kind = 'backup' AND json_extract(record, '$.result.snapshotId') IS NOT NULL
    AND seq > coalesce((SELECT seq FROM thinned), 0)`;
const cutLog = 'DELETE FROM log_lines WHERE seq = ? AND number >= ? AND number < ?';
// A plan's last success stays whatever its age: the plan's status is worked out from it.
const trimJobs = `
  DELETE FROM jobs
  WHERE is_ended = 1
    AND (created_at < ? OR seq <= (SELECT max(seq) FROM jobs) - ?)
    AND seq NOT IN (SELECT max(seq) FROM jobs
                    WHERE kind = 'backup' AND state IN ('succeeded', 'succeeded-with-warnings') GROUP BY plan_id)`;

const rowOf = (job: Job) => [
  job.id,
  job.planId,
  job.kind,
  job.state.name,
  isEnded(job.state) ? 1 : 0,
  job.createdAt,
  JSON.stringify(job),
];

function readDetails(database: Database, jobId: JobId): JobDetails | null {
  const row = database.get('SELECT seq, record FROM jobs WHERE id = ?', [jobId]);
  const job = row === null ? undefined : jobsOf([row])[0];
  if (row === null || job === undefined) return null;
  const seq = row['seq'] ?? null;
  const problems = database.all('SELECT path, cause, detail FROM problems WHERE seq = ? ORDER BY path', [
    seq,
  ]);
  const lines = database.all('SELECT line FROM log_lines WHERE seq = ? ORDER BY number', [seq]);
  return {
    job,
    problems: problems.flatMap((problem) => problemSchema.safeParse(problem).data ?? []),
    log: lines.map(({ line }) => String(line)),
  };
}

/** A record that this version cannot read is left out, not a reason to show nothing. */
function jobsOf(rows: readonly SqlRow[]): readonly Job[] {
  return rows.flatMap((row) => {
    try {
      return jobSchema.safeParse(JSON.parse(String(row['record']))).data ?? [];
    } catch {
      return [];
    }
  });
}

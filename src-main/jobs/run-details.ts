import type { JobId } from '../../src-shared/model/ids.ts';
import type { Problem } from '../../src-shared/model/job.ts';
import type { Clock } from '../platform/clock.ts';
import { keptLogLines, keptProblems, type JobHistory } from './job-history.ts';

export interface RunDetails {
  readonly problem: (problem: Problem) => void;
  readonly log: (line: string) => void;
  /** Distinct problems told so far; beyond the kept ones they are only counted. */
  readonly problemCount: () => number;
  /** Puts what is still in memory into the history. */
  readonly flush: () => void;
  /** A new run of the same job begins: what its last run left out no longer counts. */
  readonly restart: () => void;
}

const flushAfterMs = 1000;
const flushAtCount = 200;
const longestLine = 4000;

/** Gathers what a run tells and writes it to the history in small portions, so that a crash loses a second at most. */
export function createRunDetails(jobId: JobId, history: JobHistory, clock: Clock): RunDetails {
  let paths = new Set<string>();
  let uncountedProblems = 0;
  let problems: Problem[] = [];
  let lines: string[] = [];
  let writtenLines = 0;
  let callOff: (() => void) | null = null;

  const flush = (): void => {
    callOff?.();
    callOff = null;
    if (problems.length === 0 && lines.length === 0) return;
    // The history is worth less than the backup: if it cannot be written now, the run goes on without it.
    history.addDetails(jobId, { problems, log: lines, firstLine: writtenLines });
    writtenLines += lines.length;
    problems = [];
    lines = [];
  };
  const flushSoon = (): void => {
    if (problems.length + lines.length >= flushAtCount) flush();
    else callOff ??= clock.after(flushAfterMs, flush);
  };

  return {
    problem: (problem) => {
      if (paths.has(problem.path)) return;
      if (paths.size >= keptProblems) {
        uncountedProblems += 1;
        return;
      }
      paths.add(problem.path);
      problems.push({ ...problem, detail: problem.detail.slice(0, 2000) });
      flushSoon();
    },
    log: (line) => {
      // Far too much is cut by the history; what can never be kept is not even gathered.
      if (lines.length >= keptLogLines) return;
      lines.push(line.slice(0, longestLine));
      flushSoon();
    },
    problemCount: () => paths.size + uncountedProblems,
    flush,
    restart: () => {
      flush();
      history.clearProblems(jobId);
      paths = new Set();
      uncountedProblems = 0;
    },
  };
}

import type { Problem } from '../../src-shared/model/job.ts';

/** One row of the list of what was left out: a cause with its count, then the paths that it explains. */
export type ProblemRow =
  | { readonly kind: 'cause'; readonly cause: Problem['cause']; readonly count: number }
  | { readonly kind: 'path'; readonly problem: Problem };

/** Groups problems by cause, the most frequent cause first, paths in order and each once; a long list is made for a virtual view. */
export function problemRows(problems: readonly Problem[], language: string): readonly ProblemRow[] {
  const byCause = new Map<Problem['cause'], Map<string, Problem>>();
  for (const problem of problems) {
    const group = byCause.get(problem.cause) ?? new Map<string, Problem>();
    byCause.set(problem.cause, group.set(problem.path, problem));
  }
  const { compare } = new Intl.Collator(language, { numeric: true });
  return [...byCause]
    .toSorted(([, a], [, b]) => b.size - a.size)
    .flatMap(([cause, group]): ProblemRow[] => [
      { kind: 'cause', cause, count: group.size },
      ...[...group.values()]
        .toSorted((a, b) => compare(a.path, b.path))
        .map((problem): ProblemRow => ({ kind: 'path', problem })),
    ]);
}

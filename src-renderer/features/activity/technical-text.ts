import type { Job, Problem } from '../../../src-shared/model/job.ts';
import type { AppInfo } from '../../../src-shared/model/read-model.ts';

/** Everything that the core tells of a job, already redacted there. */
export interface JobRecord {
  readonly job: Job;
  readonly problems: readonly Problem[];
  readonly log: readonly string[];
}

/** What a helper needs to see, as plain English text for the clipboard; cut to what the clipboard operation accepts. */
export function technicalText({ job, problems, log }: JobRecord, app: AppInfo): string {
  const lines = [
    `TimeLocker ${app.version}, engine ${app.engineVersion ?? 'missing'}, ${app.system}`,
    `job ${job.id}: ${job.kind}, asked for by ${job.trigger}`,
    `state ${job.state.name}`,
    `created ${job.createdAt}, started ${job.startedAt ?? '-'}, ended ${job.endedAt ?? '-'}`,
    ...faultLines(job),
    ...(job.result === null ? [] : [`result ${JSON.stringify(job.result)}`]),
    ...section(
      `problems (${String(job.problemCount)})`,
      problems.map((problem) => `${problem.cause}  ${problem.path}  ${problem.detail}`.trimEnd()),
    ),
    ...section('log', log),
  ];
  return lines.join('\n').slice(0, 200_000);
}

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];

function faultLines(job: Job): readonly string[] {
  if (job.state.name !== 'failed') return [];
  const { code, retry, params, detail } = job.state.fault;
  return [
    `fault ${code} (retry ${retry})`,
    ...(params === undefined ? [] : [`  ${JSON.stringify(params)}`]),
    ...(detail === undefined ? [] : detail.split('\n').map((line) => `  ${line}`)),
  ];
}

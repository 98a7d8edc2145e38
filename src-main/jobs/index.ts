export { createJobs, type JobsDependencies, type JobsFeature } from './create-jobs.ts';
export { createJobHistory, type JobHistory } from './job-history.ts';
export { historyShape } from './history-shape.ts';
export type { JobRequest, JobRun, Jobs } from './job-runner.ts';

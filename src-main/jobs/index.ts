export { createJobs, type JobsFeature } from './create-jobs.ts';
export type { JobsDependencies } from './jobs-dependencies.ts';
export { createJobHistory, type JobHistory } from './job-history.ts';
export { historyShape } from './history-shape.ts';
export type { JobRequest, JobRun, Jobs } from './job-runner.ts';

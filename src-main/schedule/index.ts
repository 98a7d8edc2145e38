export { createScheduler, type PlanHistory, type Scheduler } from './scheduler.ts';
export { nextRun, type RunHistory } from './next-run.ts';
export { createPause, type PauseFeature } from './pause.ts';

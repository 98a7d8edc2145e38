export { createPlans, type Plans } from './plans.ts';
export type { PlansDependencies } from './dependencies.ts';

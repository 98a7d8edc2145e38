export { createRetention, type Retention, type RetentionDependencies } from './retention.ts';
export { assessRemoval, rulesOf } from './rules.ts';

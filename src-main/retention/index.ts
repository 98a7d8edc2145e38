export { createRetention, type Retention, type RetentionDependencies } from './retention.ts';

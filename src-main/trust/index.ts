export type { DoctorFacts, Trust, TrustDependencies } from './trust.ts';

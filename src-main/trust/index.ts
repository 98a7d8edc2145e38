export { createTrust } from './create-trust.ts';
export { normaliseKitKey } from './kit-key.ts';
export type { DoctorFacts, Trust, TrustDependencies } from './trust.ts';

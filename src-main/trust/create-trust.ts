import { createDoctor } from './doctor/create-doctor.ts';
import { createRevokeKit } from './revoke-kit.ts';
import type { Trust, TrustDependencies } from './trust.ts';
import { createVerifyKit } from './verify-kit.ts';
import { createVerifyRepository } from './verify-repository.ts';
import { createWriteKit } from './write-kit.ts';

export const createTrust = (dependencies: TrustDependencies): Trust => ({
  handlers: {
    'kits.write': createWriteKit(dependencies),
    'kits.verify': createVerifyKit(dependencies),
    'kits.revoke': createRevokeKit(dependencies),
    'repositories.verify': createVerifyRepository(dependencies),
    'app.doctor': createDoctor(dependencies),
  },
});

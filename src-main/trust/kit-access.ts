import type { KeyId } from '../../src-shared/model/ids.ts';
import type { ResticAccess } from '../restic/index.ts';

/** Marks the restic keys of recovery kits; with the host it says whose kits they are. */
export const kitUser = 'recovery-kit';

/** The same repository, opened with the key of a kit. */
export function accessByKit(access: ResticAccess, kitKey: string, keyId: KeyId): ResticAccess {
  return { ...access, password: kitKey, keyHint: keyId };
}

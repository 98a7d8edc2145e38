import type { ReadModel } from '../../../src-shared/model/read-model.ts';
import type { Repository } from '../../../src-shared/model/repository.ts';

/** What is to be done about a repository's recovery kit. */
export interface KitReminder {
  readonly kind: 'missing' | 'unverified';
  readonly repository: Repository;
}

const patienceMs = 14 * 24 * 3_600_000;

/**
 * Repositories without a kit, and those whose kit was made two weeks ago and never proven: by then a printed page is
 * in its drawer or lost.
 */
export function kitReminders(model: Pick<ReadModel, 'repositories'>, now: Date): readonly KitReminder[] {
  return model.repositories.flatMap((repository): KitReminder[] => {
    const kit = repository.recoveryKit;
    if (kit === null) return [{ kind: 'missing', repository }];
    const isOld = now.getTime() - Date.parse(kit.createdAt) > patienceMs;
    return kit.verifiedAt === null && isOld ? [{ kind: 'unverified', repository }] : [];
  });
}

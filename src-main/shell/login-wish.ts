import type { ReadModel } from '../../src-shared/model/read-model.ts';

/** Whether the app should start with the session: the person wants it, and there is something to be backed up. */
export const wantsLoginItem = (model: ReadModel): boolean =>
  model.preferences.startsWithComputer && model.plans.length > 0;

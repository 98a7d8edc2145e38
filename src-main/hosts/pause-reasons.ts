import type { Reason } from '../../src-shared/model/reason.ts';
import type { PauseFeature } from '../schedule/index.ts';

/** What a pause says to jobs that wait for its end. */
export const reasonsOf = (pause: ReturnType<PauseFeature['current']>): readonly Reason[] =>
  pause === null ? [] : [{ code: 'user', until: pause.until }];

import type { OutputOf } from '../../../src-shared/contract/index.ts';

/** One line of the doctor's report; the params fill the text `doctor.<id>.<state>`. */
export type Check = OutputOf<'app.doctor'>['checks'][number];

const mostNames = 8;

/** A list for people that stays short whatever happens. */
export const nameThem = (names: readonly string[]): string =>
  names.length <= mostNames
    ? names.join(', ')
    : `${names.slice(0, mostNames).join(', ')}, … (${names.length})`;

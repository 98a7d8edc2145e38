import type { OutputOf } from '../../../../src-shared/contract/index.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { readableParams } from '../../../ui/fault-words.ts';

export type DoctorCheck = OutputOf<'app.doctor'>['checks'][number];

/** The worst state of all checks and how many have it. */
export function summarise(checks: readonly DoctorCheck[]): {
  readonly state: DoctorCheck['state'];
  readonly count: number;
} {
  const withState = (state: DoctorCheck['state']): number =>
    checks.filter((check) => check.state === state).length;
  const state = withState('bad') > 0 ? 'bad' : withState('warning') > 0 ? 'warning' : 'good';
  return { state, count: withState(state) };
}

/** What a check found, in a sentence. */
export const checkText = (check: DoctorCheck, texts: Texts): string =>
  texts.lookUp(`doctor.${check.id}.${check.state}`, readableParams(check.params, texts));

/** All of it as plain text, for who helps. */
export const reportText = (checks: readonly DoctorCheck[], texts: Texts): string =>
  checks
    .map(
      (check) =>
        `${texts.t(`settings.diagnostics.state.${check.state}`)}: ${texts.t(`settings.diagnostics.check.${check.id}`)}: ${checkText(check, texts)}`,
    )
    .join('\n');

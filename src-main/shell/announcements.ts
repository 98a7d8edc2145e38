import { translate, type Language } from '../../src-shared/i18n/translate.ts';
import type { ContractEvent } from '../../src-shared/model/event.ts';
import type { Notification } from '../platform/notifier.ts';
import { faultTitle } from './fault-words.ts';

/**
 * What is worth a notification while nobody looks: a backup that nobody started by hand has failed. A fault that goes
 * away by itself is not; the status tells when it has lasted too long.
 */
export function announcement(event: ContractEvent, language: Language): Notification | null {
  if (event.kind !== 'fact' || event.fact.type !== 'job-changed') return null;
  const { job } = event.fact;
  if (job.kind !== 'backup' || job.trigger === 'person' || job.state.name !== 'failed') return null;
  const { fault } = job.state;
  if (fault.retry === 'later') return null;
  return {
    title: translate(language, 'shell.failed.title', { plan: job.planName ?? '' }),
    body: faultTitle(fault, language),
  };
}

import type { Outcome } from '../../../src-shared/model/fault.ts';
import { choosePlan } from '../choose.ts';
import type { Report, Session } from '../session.ts';
import { reportJob } from './jobs.ts';

/** `backup [--plan NAME]`: backs up now and waits for the end. */
export async function backupVerb(
  session: Session,
  options: { readonly plan?: string },
): Promise<Outcome<Report>> {
  const model = await session.client.call('app.read-model', {});
  if (!model.ok) return model;
  const plan = choosePlan(model.value, options.plan);
  if (!plan.ok) return plan;
  return reportJob(session, await session.client.call('plans.back-up-now', { planId: plan.value.id }));
}

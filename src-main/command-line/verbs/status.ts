import { formatBytes, formatRelative } from '../../../src-shared/i18n/format.ts';
import { done, type Outcome } from '../../../src-shared/model/fault.ts';
import { overallStatus } from '../../../src-shared/model/overall-status.ts';
import type { PlanStatus } from '../../../src-shared/model/plan-status.ts';
import type { ReadModel } from '../../../src-shared/model/read-model.ts';
import type { Report, Session } from '../session.ts';
import { column, terminalText } from '../terminal-text.ts';

/** `status`: how everything stands, in one word, and each plan in a line. */
export async function statusVerb(session: Session): Promise<Outcome<Report>> {
  const model = await session.client.call('app.read-model', {});
  if (!model.ok) return model;
  const { level, code, action } = overallStatus(model.value);
  const { planStatuses, health, pause, vault, notices } = model.value;
  return done({
    value: { level, code, action, planStatuses, health, pause, vault, notices },
    lines: [
      session.text(`cli.status.${code}`),
      ...planStatuses.map((status) => planLine(session, model.value, status)),
      ...notices.map((notice) => session.text(`notice.${notice.code}.title`, notice.params)),
    ],
  });
}

function planLine(session: Session, model: ReadModel, status: PlanStatus): string {
  const name = model.plans.find((plan) => plan.id === status.planId)?.name ?? status.planId;
  const now = new Date();
  const when = (instant: string | null): string =>
    instant === null ? '–' : formatRelative(new Date(instant), now, session.language);
  const size = status.bytesTotal === null ? '' : formatBytes(status.bytesTotal, session.language);
  const last = session.text('cli.plan.last', { when: when(status.lastSuccessAt) });
  const next = session.text('cli.plan.next', { when: when(status.nextRunAt) });
  return `  ${column(terminalText(name), 24)}  ${column(session.text(`cli.level.${status.level}`), 16)}  ${last}, ${next}  ${size}`;
}

/** `plans`: what is backed up, where to, when, and how long it is kept. */
export async function plansVerb(session: Session): Promise<Outcome<Report>> {
  const model = await session.client.call('app.read-model', {});
  if (!model.ok) return model;
  const { plans, targets, repositories } = model.value;
  const lines = plans.map((plan) => {
    const places = plan.repositoryIds.map((id) => repositories.find((one) => one.id === id)?.place ?? id);
    return `${plan.id}  ${column(terminalText(plan.name), 24)}  ${plan.schedule.kind}  ${places.map(terminalText).join(', ')}`;
  });
  const value = plans.map((plan) => ({
    ...plan,
    targets: targets.filter((target) => plan.targetIds.includes(target.id)),
    repositories: repositories.filter((repository) => plan.repositoryIds.includes(repository.id)),
  }));
  return done({
    value: { plans: value },
    lines: lines.length === 0 ? [session.text('cli.status.no-plan')] : lines,
  });
}

/** `doctor`: looks at every part that could be broken. */
export async function doctorVerb(session: Session): Promise<Outcome<Report>> {
  const answer = await session.client.call('app.doctor', {}, session.signal);
  if (!answer.ok) return answer;
  const marks = { good: 'ok  ', warning: 'warn', bad: 'BAD ' } as const;
  const lines = answer.value.checks.map(
    (check) => `${marks[check.state]}  ${session.text(`doctor.${check.id}.${check.state}`, check.params)}`,
  );
  const states = answer.value.checks.map((check) => check.state);
  return done({
    value: answer.value,
    lines,
    end: states.includes('warning') ? 'warnings' : 'done',
    isFailure: states.includes('bad'),
  });
}

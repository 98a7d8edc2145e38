import { resolve } from 'node:path';
import { done, type Outcome } from '../../../src-shared/model/fault.ts';
import { chooseHistory, choosePlan, type Where } from '../choose.ts';
import type { Report, Session } from '../session.ts';
import { terminalText } from '../terminal-text.ts';
import { reportJob } from './jobs.ts';

/** `verify [--read-data PERCENT]`: restic's check, with a share of the data read back. */
export async function verifyVerb(
  session: Session,
  options: Where & { readonly readData: number },
): Promise<Outcome<Report>> {
  const history = await chooseHistory(session, options);
  if (!history.ok) return history;
  const { repositoryId } = history.value;
  const input = { repositoryId, readDataPercent: options.readData };
  return reportJob(session, await session.client.call('repositories.verify', input));
}

/** `recovery-kit --out FILE.pdf`: a printable kit with a key made for it. */
export async function recoveryKitVerb(
  session: Session,
  options: Where & { readonly out: string },
): Promise<Outcome<Report>> {
  const history = await chooseHistory(session, options);
  if (!history.ok) return history;
  const path = resolve(session.workingFolder, options.out);
  const written = await session.client.call('kits.write', { repositoryId: history.value.repositoryId, path });
  if (!written.ok) return written;
  return done({
    value: written.value,
    lines: [session.text('cli.kit-written', { path: terminalText(written.value.path) })],
  });
}

/** `retention`: what the plan's rules would keep and remove; with `--apply` they are applied. */
export async function retentionVerb(
  session: Session,
  options: { readonly plan?: string; readonly apply?: boolean; readonly acceptImplausible?: boolean },
): Promise<Outcome<Report>> {
  const model = await session.client.call('app.read-model', {});
  if (!model.ok) return model;
  const plan = choosePlan(model.value, options.plan);
  if (!plan.ok) return plan;
  const planId = plan.value.id;
  if (options.apply === true) {
    const input = { planId, acceptsImplausible: options.acceptImplausible === true };
    return reportJob(session, await session.client.call('retention.apply', input));
  }
  const preview = await session.client.call('retention.preview', { planId });
  if (!preview.ok) return preview;
  const { keep, remove, implausible } = preview.value;
  const lines = [
    session.text('cli.retention.preview', { keep: keep.length, remove: remove.length }),
    ...keep.map((kept) => `  = ${kept.id}  ${kept.time}  ${kept.reasons.join(', ')}`),
    ...remove.map((removed) => `  - ${removed.id}  ${removed.time}`),
    ...(implausible === null ? [] : [session.text('cli.retention.implausible')]),
  ];
  return done({ value: preview.value, lines });
}

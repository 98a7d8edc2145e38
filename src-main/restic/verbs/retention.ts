import { done, failed, makeFault } from '../../../src-shared/model/fault.ts';
import type { Fault, Outcome } from '../../../src-shared/model/fault.ts';
import type { SnapshotId } from '../../../src-shared/model/ids.ts';
import { keepReason, type KeepReason } from '../../../src-shared/model/retention.ts';
import type { ResticAccess, RunOptions } from '../access.ts';
import { decodeSnapshot, snapshotIdOf } from '../decode-snapshot.ts';
import type { Driver } from '../driver.ts';
import { ignoredIdIn } from '../ignored.ts';
import { fieldsIn, listIn, textIn, textsIn } from '../json-fields.ts';
import type { Fields } from '../json-fields.ts';
import type { Message } from '../message.ts';
import { parseSize } from '../parse-size.ts';
import type { ForgetRequest, PruneRequest, TagRequest } from '../requests.ts';
import type { ForgetGroup, PruneReport, ResticSnapshot, StepProgress, TagReport } from '../results.ts';
import { stepProgressIn } from '../step-progress.ts';
import { filterArguments } from './read.ts';

/**
 * An append-only server lets restic say "removed" and, before 0.19, end with 0. Each refusal is a line of text:
 * `Remove(<snapshot/f03..>) failed: unexpected HTTP response (403)`, `unable to remove snapshot/.. from the repository`.
 */
const refusal = /^(Remove\(<.+>\) failed: |unable to remove |.*failed to remove )/iu;

function createRefusals() {
  const lines: string[] = [];
  return {
    look: (message: Message): void => {
      if (message.kind === 'text' && refusal.test(message.text)) lines.push(message.text);
    },
    get fault(): Fault | undefined {
      if (lines.length === 0) return undefined;
      return makeFault('repository.deletion-refused', { detail: lines.slice(0, 20).join('\n') });
    },
  };
}

export async function forget(
  driver: Driver,
  access: ResticAccess,
  request: ForgetRequest,
  options: RunOptions,
): Promise<Outcome<readonly ForgetGroup[]>> {
  const rules = ruleArguments(request);
  if (rules.length === 0) return failed(makeFault('retention.keeps-nothing'));
  const refusals = createRefusals();
  let groups: readonly ForgetGroup[] = [];
  const end = await driver.run(access, {
    verb: 'forget',
    args: [
      ...filterArguments(request),
      ...['--group-by', 'host,tags'],
      ...rules,
      ...(request.keepTags ?? []).flatMap((tag) => ['--keep-tag', tag]),
      ...(request.dryRun ? ['--dry-run'] : []),
    ],
    mode: request.dryRun ? 'reader' : 'writer',
    recovery: request.dryRun ? 'none' : 'light',
    options,
    onMessage: (message) => {
      refusals.look(message);
      if (message.kind === 'list') groups = message.items.map(decodeGroup);
    },
  });
  const refused = refusals.fault;
  if (refused !== undefined) return failed(refused);
  return end.ok ? done(groups) : end;
}

const ruleArguments = ({ rules }: ForgetRequest): readonly string[] =>
  Object.entries(rules).flatMap(([slot, count]) => (count > 0 ? [`--keep-${slot}`, String(count)] : []));

/** restic says `daily snapshot` and `oldest daily snapshot`; each rule is named once. */
const decodeReasons = (matches: readonly string[]): readonly KeepReason[] =>
  keepReason.options.filter((rule) => matches.some((match) => match.split(' ').includes(rule)));

function decodeGroup(fields: Fields): ForgetGroup {
  const reasons = new Map<string, readonly KeepReason[]>();
  for (const reason of listIn(fields, 'reasons')) {
    const id = textIn(fieldsIn(reason, 'snapshot') ?? {}, 'id');
    if (id !== undefined) reasons.set(id, decodeReasons(textsIn(reason, 'matches')));
  }
  const decoded = (name: string): readonly ResticSnapshot[] =>
    listIn(fields, name)
      .map(decodeSnapshot)
      .filter((snapshot) => snapshot !== undefined);
  return {
    host: textIn(fields, 'host') ?? '',
    tags: textsIn(fields, 'tags'),
    keep: decoded('keep').map((snapshot) => ({ snapshot, reasons: reasons.get(snapshot.id) ?? [] })),
    remove: decoded('remove'),
  };
}

export async function forgetSnapshots(
  driver: Driver,
  access: ResticAccess,
  ids: readonly [SnapshotId, ...SnapshotId[]],
  options: RunOptions,
): Promise<Outcome<null>> {
  const refusals = createRefusals();
  const unknown: string[] = [];
  const end = await driver.run(access, {
    verb: 'forget',
    args: ids,
    mode: 'writer',
    recovery: 'light',
    options,
    onMessage: (message) => {
      refusals.look(message);
      const id = message.kind === 'text' ? ignoredIdIn(message.text) : undefined;
      if (id !== undefined) unknown.push(id);
    },
  });
  const refused = refusals.fault;
  if (refused !== undefined) return failed(refused);
  if (!end.ok) return end;
  const [first] = unknown;
  return first === undefined
    ? done(null)
    : failed(makeFault('snapshot.unknown', { params: { snapshotId: first } }));
}

export async function prune(
  driver: Driver,
  access: ResticAccess,
  request: PruneRequest,
  options: RunOptions & { readonly onProgress?: ((progress: StepProgress) => void) | undefined },
): Promise<Outcome<PruneReport>> {
  const refusals = createRefusals();
  const report = { bytesFreed: null as number | null, bytesRemaining: null as number | null };
  const { maxUnusedPercent } = request;
  const end = await driver.run(access, {
    verb: 'prune',
    args: [
      ...(maxUnusedPercent === undefined ? [] : ['--max-unused', unusedText(maxUnusedPercent)]),
      ...(request.maxRepackBytes === undefined ? [] : ['--max-repack-size', String(request.maxRepackBytes)]),
      ...(request.dryRun === true ? ['--dry-run'] : []),
    ],
    mode: 'writer',
    recovery: 'light',
    json: false,
    options,
    onMessage: (message) => {
      refusals.look(message);
      if (message.kind !== 'text') return;
      const step = stepProgressIn(message.text);
      if (step !== undefined) options.onProgress?.(step);
      const [, what, size] = pruneLine.exec(message.text) ?? [];
      if (what === 'total prune') report.bytesFreed = parseSize(size ?? '');
      if (what === 'remaining') report.bytesRemaining = parseSize(size ?? '');
    },
  });
  const refused = refusals.fault;
  if (refused !== undefined) return failed(refused);
  return end.ok ? done(report) : end;
}

const pruneLine = /^(total prune|remaining):\s+\d+ blobs \/ (.+)$/u;

const unusedText = (percent: number | 'unlimited'): string =>
  percent === 'unlimited' ? percent : `${String(percent)}%`;

export async function tag(
  driver: Driver,
  access: ResticAccess,
  request: TagRequest,
  options: RunOptions,
): Promise<Outcome<TagReport>> {
  const changed: { oldId: SnapshotId; newId: SnapshotId }[] = [];
  const end = await driver.run(access, {
    verb: 'tag',
    args: [
      ...(request.add ?? []).flatMap((each) => ['--add', each]),
      ...(request.remove ?? []).flatMap((each) => ['--remove', each]),
      ...request.ids,
    ],
    mode: 'writer',
    recovery: 'light',
    options,
    onMessage: (message) => {
      if (message.kind !== 'json' || message.type !== 'changed') return;
      const oldId = snapshotIdOf(textIn(message.fields, 'old_snapshot_id'));
      const newId = snapshotIdOf(textIn(message.fields, 'new_snapshot_id'));
      if (oldId !== null && newId !== null) changed.push({ oldId, newId });
    },
  });
  return end.ok ? done({ changed }) : end;
}

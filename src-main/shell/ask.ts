import { createGate } from '../ipc/index.ts';
import { isOperationName, operations } from '../../src-shared/contract/index.ts';
import { failed, makeFault, type Outcome } from '../../src-shared/model/fault.ts';
import type { OutputOf } from '../../src-shared/contract/index.ts';
import type { JobId } from '../../src-shared/model/ids.ts';
import type { LogBug } from '../platform/bug-log.ts';
import type { AskCore } from './link/call-desk.ts';
import { createShellOperations, type Desktop } from './operations/shell-operations.ts';
import { createWrittenKits } from './operations/written-kits.ts';

export interface AskOptions {
  readonly core: AskCore;
  readonly desktop: Desktop;
  readonly validatesOutput: boolean;
  readonly logBug: LogBug;
}

/** Everything that the window can ask: the shell answers for the desktop around it, the core for all else. */
export function createAsk({ core, desktop, validatesOutput, logBug }: AskOptions): AskCore {
  const writtenKits = createWrittenKits();
  const notedCore = writtenKits.noting(core);
  const readJob = async (jobId: JobId): Promise<Outcome<OutputOf<'jobs.read'>>> => {
    const answer = await core('jobs.read', { jobId }, new AbortController().signal);
    if (!answer.ok) return answer;
    const parsed = operations['jobs.read'].output.safeParse(answer.value);
    return parsed.success ? { ok: true, value: parsed.data } : failed(makeFault('app.bug'));
  };
  const shellGate = createGate(createShellOperations({ desktop, writtenKits, readJob }), {
    validatesOutput,
    logBug,
  });
  return (name, input, signal) =>
    isAnsweredByShell(name) ? shellGate.call(name, input, signal) : notedCore(name, input, signal);
}

const isAnsweredByShell = (name: unknown): boolean =>
  isOperationName(name) && operations[name].where === 'shell';

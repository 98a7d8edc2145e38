import { done } from '../../../src-shared/model/fault.ts';
import type { Outcome } from '../../../src-shared/model/fault.ts';
import type { ResticAccess, RunOptions } from '../access.ts';
import type { Driver } from '../driver.ts';
import type { Message } from '../message.ts';
import { redact } from '../redact.ts';
import { secretsOf } from '../environment.ts';
import type { CheckRequest } from '../requests.ts';
import type { CheckReport, StepProgress } from '../results.ts';
import { stepProgressIn } from '../step-progress.ts';

/** As text, not JSON: with `--json` restic tells no progress, and reading back a big repository takes hours. */
export async function check(
  driver: Driver,
  access: ResticAccess,
  request: CheckRequest,
  options: RunOptions & { readonly onProgress?: ((progress: StepProgress) => void) | undefined },
): Promise<Outcome<CheckReport>> {
  const findings = createFindings(options.onProgress);
  const end = await driver.run(access, {
    verb: 'check',
    args: readArguments(request),
    mode: 'writer',
    recovery: 'light',
    json: false,
    // 1 may also mean that it could not be checked at all: only restic's verdict makes an answer of it.
    accepts: (code) => code === 0 || (code === 1 && findings.hasVerdict),
    options,
    onMessage: findings.read,
  });
  return end.ok ? done(findings.report(secretsOf(access))) : end;
}

function readArguments(request: CheckRequest): readonly string[] {
  if (request.readDataSubset !== undefined) {
    const { part, parts } = request.readDataSubset;
    return ['--read-data-subset', `${String(part)}/${String(parts)}`];
  }
  const { readDataPercent } = request;
  if (readDataPercent === undefined || readDataPercent <= 0) return [];
  return readDataPercent >= 100 ? ['--read-data'] : ['--read-data-subset', `${String(readDataPercent)}%`];
}

const verdict = /^(Fatal: )?repository contains errors/u;
/** Advice to people at a terminal, not findings. */
const advice =
  /^(The repository (contains|is|index)|restic repair |Damaged pack files|This is non-critical|Additional files|You (must|can) run|For more|\d+ additional files were found)/u;
const brokenPacks = /^restic repair packs ((?:[0-9a-f]{64} ?)+)$/u;
const mostErrors = 200;

function createFindings(onProgress: ((progress: StepProgress) => void) | undefined) {
  const errors: string[] = [];
  const packs: string[] = [];
  const found = { errorCount: 0, suggestsRepairIndex: false, suggestsPrune: false };

  const readError = (text: string): void => {
    packs.push(...(brokenPacks.exec(text)?.[1]?.trim().split(' ') ?? []));
    found.suggestsRepairIndex ||= text.includes('restic repair index');
    found.suggestsPrune ||= text.includes('restic prune');
    if (advice.test(text) || verdict.test(text)) return;
    found.errorCount += 1;
    if (errors.length < mostErrors) errors.push(text);
  };
  const findings = {
    hasVerdict: false,
    read: (message: Message, stream: 'stdout' | 'stderr'): void => {
      if (message.kind !== 'text') return;
      findings.hasVerdict ||= verdict.test(message.text);
      if (stream === 'stderr') {
        readError(message.text);
        return;
      }
      const step = stepProgressIn(message.text);
      if (step !== undefined) onProgress?.(step);
      found.suggestsPrune ||= message.text.includes('restic prune');
    },
    report: (secrets: readonly string[]): CheckReport => ({
      ...found,
      isClean: !findings.hasVerdict,
      errorCount: findings.hasVerdict ? Math.max(1, found.errorCount) : 0,
      brokenPacks: packs,
      errors: errors.map((text) => redact(text, secrets)),
    }),
  };
  return findings;
}

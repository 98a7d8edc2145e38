import { noCipher } from '../../../src-main/platform/node/no-cipher.ts';
import { createCore } from '../../../src-main/hosts/core.ts';

/**
 * A core as a process of its own, so that it can be killed: backs up the first plan of a home (or runs its retention) and
 * writes every state of the job on a line of its own.
 */
const [home = '', enginePath = '', passphrase = '', what = 'backup'] = process.argv.slice(2);
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const alive = new AbortController().signal;

const opened = await createCore({
  home,
  version: '0.0.0-test',
  enginePath,
  measureWorker: null,
  cipher: noCipher,
  passphrase,
  locale: 'en',
  environment: {},
  logBug: (where, error) => {
    process.stderr.write(`${where} ${String(error)}\n`);
  },
  validatesOutput: true,
});
if (!opened.ok) throw new Error(opened.fault.code);
const core = opened.value;
core.subscribe((event) => {
  if (event.kind === 'fact' && event.fact.type === 'job-changed') say(event.fact.job.state.name);
  if (event.kind === 'gauge' && event.gauge.type === 'job-progress')
    say(`wrote ${String(event.gauge.progress.bytesWritten ?? 0)}`);
});
const [plan] = core.readModel().plans;
if (plan === undefined) throw new Error('there is a plan');
const operation = what === 'backup' ? 'plans.back-up-now' : 'retention.apply';
await core.call(operation, { planId: plan.id, acceptsImplausible: true }, alive);
// Stays until it is killed.
setInterval(() => undefined, 60_000);

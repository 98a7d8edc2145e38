import { z } from 'zod';

/**
 * Every failure the product expects, by name. Title, explanation and next step of each live in the text
 * catalogue under `fault.<code>.*`; a test asserts that all three exist in every language.
 */
export const faultCodes = [
  // the request itself
  'request.unknown-operation',
  'request.invalid',
  'request.too-large',
  'request.not-allowed',
  'request.cancelled',
  'app.not-available-here',
  'app.bug',
  'app.shutting-down',
  // this installation
  'home.in-use',
  'home.not-writable',
  'home.disk-full',
  'engine.missing',
  'engine.wrong-version',
  'engine.crashed',
  'engine.unexpected',
  'engine.out-of-memory',
  // where secrets are kept
  'vault.locked',
  'vault.wrong-passphrase',
  'vault.passphrase-needed',
  'vault.unavailable',
  'vault.secret-missing',
  // repositories
  'repository.not-found',
  'repository.unknown',
  'repository.wrong-password',
  'repository.locked',
  'repository.already-exists',
  'repository.folder-not-empty',
  'repository.read-only',
  'repository.permission-denied',
  'repository.full',
  'repository.absent',
  'repository.gone-while-used',
  'repository.damaged',
  'repository.unreachable',
  'repository.version-unsupported',
  'repository.different',
  'repository.deletion-refused',
  'repository.in-use',
  'repository.container-missing',
  'repository.token-expired',
  'repository.not-this-kind',
  'repository.host-not-found',
  'repository.port-closed',
  'repository.tls-not-trusted',
  'repository.credentials-refused',
  'repository.host-key-unknown',
  'repository.host-key-changed',
  // targets
  'target.unknown',
  'target.source-missing',
  'target.source-unreadable',
  'target.source-is-link',
  'target.nothing-to-save',
  'target.overlaps-repository',
  'target.implausible-shrink',
  'target.device-absent',
  'target.needs-person',
  'target.program-failed',
  // plans
  'plan.unknown',
  'plan.name-taken',
  'plan.busy',
  'plan.incomplete',
  // snapshots and restore
  'snapshot.unknown',
  'snapshot.path-not-found',
  'restore.destination-missing',
  'restore.destination-not-writable',
  'restore.destination-full',
  'restore.destination-unsafe',
  'restore.incomplete',
  'restore.nothing-selected',
  // retention
  'retention.implausible',
  'retention.keeps-nothing',
  // recovery kit
  'kit.none',
  'kit.key-mismatch',
  'kit.not-writable',
  // jobs
  'job.unknown',
  'job.not-cancellable',
  'job.interrupted',
  // plugins
  'plugin.unknown-type',
  'plugin.settings-invalid',
  'plugin.manifest-invalid',
  'plugin.package-invalid',
  'plugin.needs-newer-app',
  'plugin.needs-permission',
  'plugin.unknown',
  'plugin.disabled',
  'plugin.crashed',
  'plugin.timed-out',
  'plugin.misbehaved',
  'plugin.program-missing',
] as const;

export const faultCode = z.enum(faultCodes);
export type FaultCode = z.infer<typeof faultCode>;

/**
 * An expected failure, as data. `params` fill the texts of the catalogue (paths, sizes in bytes, counts);
 * `detail` is the tool's own words, already redacted, for "technical details".
 */
export const fault = z.object({
  code: faultCode,
  /** never: the same request fails again; later: try again by itself; after-user: the person has to act first. */
  retry: z.enum(['never', 'later', 'after-user']),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  detail: z.string().max(20_000).optional(),
});
export type Fault = z.infer<typeof fault>;

export type Outcome<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly fault: Fault };

export const done = <Value>(value: Value): Outcome<Value> => ({ ok: true, value });

export const failed = (refusal: Fault): { readonly ok: false; readonly fault: Fault } => ({
  ok: false,
  fault: refusal,
});

/** Makes a fault; `retry` defaults to the usual advice for its code. */
export function makeFault(
  code: FaultCode,
  more: { retry?: Fault['retry']; params?: Fault['params']; detail?: string | undefined } = {},
): Fault {
  return {
    code,
    retry: more.retry ?? usualRetry(code),
    ...(more.params === undefined ? {} : { params: more.params }),
    ...(more.detail === undefined || more.detail === '' ? {} : { detail: more.detail.slice(0, 20_000) }),
  };
}

const retriedLater = new Set<FaultCode>([
  'repository.locked',
  'repository.unreachable',
  'repository.host-not-found',
  'repository.port-closed',
  'repository.absent',
  'repository.in-use',
  'repository.gone-while-used',
  'job.interrupted',
  'engine.crashed',
  'engine.out-of-memory',
  'plan.busy',
  'home.in-use',
]);

const neverRetried = new Set<FaultCode>([
  'request.unknown-operation',
  'request.invalid',
  'request.too-large',
  'request.not-allowed',
  'request.cancelled',
  'app.not-available-here',
  'app.bug',
  'app.shutting-down',
]);

function usualRetry(code: FaultCode): Fault['retry'] {
  if (retriedLater.has(code)) return 'later';
  return neverRetried.has(code) ? 'never' : 'after-user';
}

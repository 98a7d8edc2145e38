import { done, failed, makeFault } from '../../src-shared/model/fault.ts';
import type { Outcome } from '../../src-shared/model/fault.ts';
import type { VaultState } from '../../src-shared/model/vault-state.ts';
import { noticeOfLoad } from '../platform/load-report.ts';
import { createAttempts } from './attempts.ts';
import { createOneAtATime } from './one-at-a-time.ts';
import type { CreateVault, Vault, VaultDependencies } from './vault.ts';
import { vaultShape } from './vault-file.ts';
import { VaultSession } from './vault-session.ts';

type Turn = ReturnType<typeof createOneAtATime>;

export const createVault: CreateVault = async (dependencies) => {
  const { openDocument, file: path, clock, passphrase } = dependencies;
  const opened = await openDocument({ path, shape: vaultShape, clock });
  if (!opened.ok) return opened;
  const session = new VaultSession(dependencies, opened.value);
  if (passphrase !== undefined && !(await session.unlock(passphrase))) session.rememberWrongPassphrase();
  const { loaded } = opened.value;
  const turn = createOneAtATime();
  return done({
    loaded,
    notice: noticeOfLoad('secrets', loaded, clock),
    handlers: handlersOf(session, dependencies, turn),
    ...secretsOf(session, turn),
    state: () => session.state(),
    onUnlocked: (listener) => session.onUnlocked(listener),
  });
};

function handlersOf(session: VaultSession, dependencies: VaultDependencies, turn: Turn): Vault['handlers'] {
  const attempts = createAttempts(dependencies.clock);
  const stateAfter = (outcome: Outcome<unknown>): Outcome<VaultState> =>
    outcome.ok ? done(session.state()) : outcome;

  const protectBySystem = async (): Promise<Outcome<unknown>> => {
    const next = session.bySystem();
    if (!next.ok) return next;
    if (next.value.content.protection === 'weak') {
      const accepted = await dependencies.weakProtection.accept();
      if (!accepted.ok) return accepted;
    }
    return session.protect(next.value);
  };

  return {
    'vault.unlock': ({ passphrase }, { signal }) =>
      turn(async () => {
        if (!(await attempts.begin(signal))) return failed(makeFault('request.cancelled'));
        if (!(await session.unlock(passphrase))) {
          attempts.failed();
          return failed(makeFault('vault.wrong-passphrase'));
        }
        attempts.succeeded();
        return done(session.state());
      }),
    'vault.set-passphrase': ({ passphrase }) =>
      turn(async () => {
        const next = await session.byPassphrase(passphrase);
        return stateAfter(next.ok ? await session.protect(next.value) : next);
      }),
    'vault.use-system': () => turn(async () => stateAfter(await protectBySystem())),
  };
}

function secretsOf(
  session: VaultSession,
  turn: Turn,
): Pick<Vault, 'get' | 'put' | 'remove' | 'refs' | 'countUnreadable'> {
  const get: Vault['get'] = async (ref) => {
    const sealed = session.content.entries[ref];
    const opener = session.opener();
    if (!opener.ok) return opener;
    return sealed === undefined
      ? failed(makeFault('vault.secret-missing', { params: { ref } }))
      : opener.value.open(ref, sealed);
  };
  return {
    get,
    put: (ref, secret) =>
      turn(async () => {
        const writer = await session.writer();
        if (!writer.ok) return writer;
        const sealed = await writer.value.sealer.seal(ref, secret);
        if (!sealed.ok) return sealed;
        return session.save(writer.value, (entries) => ({ ...entries, [ref]: sealed.value }));
      }),
    remove: (ref) => turn(() => session.remove(ref)),
    refs: () => Object.keys(session.content.entries),
    countUnreadable: async () => {
      if (session.state().isLocked) return 0;
      const all = await Promise.all(Object.keys(session.content.entries).map(get));
      return all.filter((outcome) => !outcome.ok).length;
    },
  };
}

import type { Outcome } from '../../src-shared/model/fault.ts';
import type { Fact } from '../../src-shared/model/event.ts';
import type { Notice } from '../../src-shared/model/notice.ts';
import type { VaultState } from '../../src-shared/model/vault-state.ts';
import type { Handlers } from '../ipc/handlers.ts';
import type { Clock } from '../platform/clock.ts';
import type { OpenDocumentFile } from '../platform/document-file.ts';
import type { LoadReport } from '../platform/load-report.ts';
import type { SystemCipher } from '../platform/secrets.ts';

export interface VaultDependencies {
  readonly openDocument: OpenDocumentFile;
  /** Absolute path of `secrets.json`. */
  readonly file: string;
  readonly cipher: SystemCipher;
  readonly clock: Clock;
  readonly publish: (fact: Fact) => void;
  /** From the command line: opens a passphrase vault, or protects a new one. */
  readonly passphrase?: string | undefined;
  /** Whether the person accepted a vault without a key store (`preferences.acceptsWeakVault`), and how that is kept. */
  readonly weakProtection: {
    readonly isAccepted: () => boolean;
    readonly accept: () => Promise<Outcome<unknown>>;
  };
}

/**
 * Keeps secrets encrypted on disk. Its protection is chosen when the first secret is put: the passphrase if one was
 * given, else the system's key store, else a weak one if the person accepted that, else fault `vault.passphrase-needed`.
 */
export interface Vault {
  readonly handlers: Pick<Handlers, 'vault.unlock' | 'vault.set-passphrase' | 'vault.use-system'>;
  readonly loaded: LoadReport;
  /** What to tell the person about `loaded`; null if all was well. */
  readonly notice: Notice | null;
  state(): VaultState;
  /**
   * Faults: `vault.locked`, `vault.wrong-passphrase` (the passphrase given at the start was wrong), `vault.secret-missing`,
   * `vault.unavailable` (this account on this computer cannot decrypt it: connect with the recovery kit instead).
   */
  get(ref: SecretRef): Promise<Outcome<string>>;
  /** Faults: as `get`, `vault.passphrase-needed`, `home.disk-full`, `home.not-writable`. */
  put(ref: SecretRef, secret: string): Promise<Outcome<null>>;
  /** Also when locked, and if there is none. */
  remove(ref: SecretRef): Promise<Outcome<null>>;
  /** The names of all entries, also when locked. */
  refs(): readonly SecretRef[];
  /** How many entries this account on this computer cannot decrypt; 0 while locked. */
  countUnreadable(): Promise<number>;
  /** Called each time the vault turns from locked to open; answers the function that ends it. */
  onUnlocked(listener: () => void): () => void;
}

/** Names a secret, e.g. `repository:<repositoryId>:password`. */
export type SecretRef = string;

/** Answers the faults of `openDocument` only: damage is in `loaded`, a wrong passphrase in `get`. */
export type CreateVault = (dependencies: VaultDependencies) => Promise<Outcome<Vault>>;

import { done, failed, makeFault } from '../../src-shared/model/fault.ts';
import type { Fault, Outcome } from '../../src-shared/model/fault.ts';
import type { VaultState } from '../../src-shared/model/vault-state.ts';
import type { DocumentFile } from '../platform/document-file.ts';
import { createPassphraseKey, openPassphraseKey, type PassphraseKey } from './passphrase-key.ts';
import { passphraseSealer, resealAll, systemSealer, type Sealer } from './sealer.ts';
import type { VaultDependencies } from './vault.ts';
import type { VaultContent } from './vault-file.ts';

/** How secrets are sealed from now on. */
interface Protection {
  readonly content: Pick<VaultContent, 'protection' | 'passphrase'>;
  readonly sealer: Sealer;
  readonly key: PassphraseKey | null;
}

/** The file and what is known of it in this run. Its changes are to be made one at a time. */
export class VaultSession {
  readonly #dependencies: VaultDependencies;
  readonly #document: DocumentFile<VaultContent>;
  readonly #unlockedListeners = new Set<() => void>();
  #key: PassphraseKey | null = null;
  #lockedFault: Fault = makeFault('vault.locked');

  constructor(dependencies: VaultDependencies, document: DocumentFile<VaultContent>) {
    this.#dependencies = dependencies;
    this.#document = document;
  }

  get content(): VaultContent {
    return this.#document.value();
  }

  state(): VaultState {
    const { offers, backend } = this.#dependencies.cipher.describe();
    const { protection } = this.content;
    const isLocked = protection === 'passphrase' && this.#key === null;
    return { protection, isLocked, systemOffers: offers, backend };
  }

  onUnlocked(listener: () => void): () => void {
    this.#unlockedListeners.add(listener);
    return () => this.#unlockedListeners.delete(listener);
  }

  /** What opens the entries that are there. */
  opener(): Outcome<Sealer> {
    if (this.content.protection !== 'passphrase') return done(systemSealer(this.#dependencies.cipher));
    return this.#key === null ? failed(this.#lockedFault) : done(passphraseSealer(this.#key));
  }

  /** What seals a new entry; chooses a protection if none was chosen yet. */
  async writer(): Promise<Outcome<Protection>> {
    const { protection, passphrase } = this.content;
    if (protection === 'none') return this.#choose();
    const { offers } = this.#dependencies.cipher.describe();
    // A key store that is gone must not make the next secret a weak one unasked.
    if (protection === 'keychain' && offers !== 'keychain') return failed(makeFault('vault.unavailable'));
    const sealer = this.opener();
    return sealer.ok
      ? done({ content: { protection, passphrase }, sealer: sealer.value, key: this.#key })
      : sealer;
  }

  #choose(): Promise<Outcome<Protection>> | Outcome<Protection> {
    const { passphrase, cipher, weakProtection } = this.#dependencies;
    if (passphrase !== undefined) return this.byPassphrase(passphrase);
    const { offers } = cipher.describe();
    if (offers === 'keychain' || (offers === 'weak' && weakProtection.isAccepted())) return this.bySystem();
    return failed(makeFault('vault.passphrase-needed'));
  }

  async byPassphrase(passphrase: string): Promise<Outcome<Protection>> {
    const { key, header } = await createPassphraseKey(passphrase);
    const content = { protection: 'passphrase', passphrase: header } as const;
    return done({ content, sealer: passphraseSealer(key), key });
  }

  bySystem(): Outcome<Protection> {
    const { offers } = this.#dependencies.cipher.describe();
    if (offers === 'nothing') return failed(makeFault('vault.unavailable'));
    const sealer = systemSealer(this.#dependencies.cipher);
    return done({ content: { protection: offers, passphrase: null }, sealer, key: null });
  }

  /** Seals everything anew in one write, or changes nothing. */
  async protect(next: Protection): Promise<Outcome<null>> {
    const opener = this.opener();
    if (!opener.ok) return opener;
    const entries = await resealAll(this.content.entries, opener.value, next.sealer);
    if (!entries.ok) return entries;
    return this.save(next, () => entries.value);
  }

  async save(
    { content, key }: Pick<Protection, 'content' | 'key'>,
    change: (entries: VaultContent['entries']) => VaultContent['entries'],
  ): Promise<Outcome<null>> {
    const before = JSON.stringify(this.state());
    const written = await this.#document.change(({ entries }) => ({ ...content, entries: change(entries) }));
    if (!written.ok) return written;
    this.#key = key;
    if (JSON.stringify(this.state()) !== before) this.#tell();
    return done(null);
  }

  async remove(ref: string): Promise<Outcome<null>> {
    const written = await this.#document.change((content) => {
      if (!Object.hasOwn(content.entries, ref)) return content;
      const others = Object.entries(content.entries).filter(([other]) => other !== ref);
      return { ...content, entries: Object.fromEntries(others) };
    });
    return written.ok ? done(null) : written;
  }

  /** False when the passphrase is wrong; true also when there is nothing to unlock. */
  async unlock(passphrase: string): Promise<boolean> {
    const header = this.content.passphrase;
    if (header === null || this.#key !== null) return true;
    this.#key = await openPassphraseKey(passphrase, header);
    if (this.#key === null) return false;
    this.#tell();
    for (const listener of this.#unlockedListeners) listener();
    return true;
  }

  /** Until it is unlocked, say that the passphrase given at the start was wrong rather than that one is missing. */
  rememberWrongPassphrase(): void {
    this.#lockedFault = makeFault('vault.wrong-passphrase');
  }

  #tell(): void {
    this.#dependencies.publish({ type: 'vault-changed', vault: this.state() });
  }
}

import type { Language } from '../../../src-shared/i18n/translate.ts';

/** Everything that a recovery kit says. */
export interface KitFacts {
  readonly language: Language;
  readonly madeAt: Date;
  readonly version: string;
  readonly computerName: string;
  readonly personName: string;
  readonly repositoryName: string;
  /** As restic writes it, without any secret in it. */
  readonly location: string;
  /** `folder`: the location is a path of the computer that the kit was made on. */
  readonly reach: 'folder' | 'network';
  readonly system: 'linux' | 'macos' | 'windows';
  /** The name of the drive and the way to the repository on it, if it is not on the system's own disk. */
  readonly onDrive: { readonly name: string; readonly folders: readonly string[] } | null;
  /** restic's id of the repository. */
  readonly resticId: string;
  readonly planNames: readonly string[];
  /** In its printed form. */
  readonly key: string;
}

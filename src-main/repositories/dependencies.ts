import type { Fact } from '../../src-shared/model/event.ts';
import type { RepositoryId } from '../../src-shared/model/ids.ts';
import type { Clock } from '../platform/clock.ts';
import type { Disks } from '../platform/disks.ts';
import type { MakePluginContext, PluginTypes } from '../plugins/index.ts';
import type { Leases, Restic } from '../restic/index.ts';
import type { Settings } from '../settings/index.ts';
import type { Vault } from '../vault/index.ts';

export interface RepositoriesDependencies {
  readonly settings: Settings;
  readonly vault: Vault;
  readonly restic: Restic;
  readonly leases: Leases;
  readonly disks: Disks;
  readonly clock: Clock;
  readonly plugins: PluginTypes;
  readonly pluginContext: MakePluginContext;
  readonly publish: (fact: Fact) => void;
  /** A strong password for a new repository; see the vault's generator. */
  readonly generatePassword: () => string;
  /** The restic password behind what the person typed: a recovery key in its written form, or any password as it is. */
  readonly readTypedPassword: (typed: string) => readonly string[];
  /** Names the computer in the labels of restic keys. */
  readonly computerName: string;
  readonly isUsedByPlan: (repositoryId: RepositoryId) => boolean;
}

import type { JobHistory } from '../jobs/index.ts';
import type { Disks } from '../platform/disks.ts';
import type { MakePluginContext, PluginTypes } from '../plugins/index.ts';
import type { Leases } from '../restic/index.ts';
import type { PreferencesFeature } from '../settings/index.ts';
import type { Sources } from '../sources/index.ts';
import type { Vault } from '../vault/index.ts';
import type { FactBus } from './fact-bus.ts';
import type { PluginHome } from './plugin-home.ts';
import type { Surroundings } from './surroundings.ts';

/** What stands on the ground alone. */
export interface Basics {
  readonly around: Surroundings;
  readonly bus: FactBus;
  readonly leases: Leases;
  readonly disks: Disks;
  readonly history: JobHistory;
  readonly preferences: PreferencesFeature;
  readonly vault: Vault;
  readonly sources: Sources;
  readonly pluginHome: PluginHome;
  readonly plugins: PluginTypes;
  readonly pluginContext: MakePluginContext;
}

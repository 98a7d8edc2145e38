import { join } from 'node:path';
import { chooseLanguage, translate, type Language } from '../../src-shared/i18n/translate.ts';
import { done, type Outcome } from '../../src-shared/model/fault.ts';
import { createBackup, type Backup } from '../backup/index.ts';
import { createJobHistory, createJobs, type JobsFeature } from '../jobs/index.ts';
import { createFindProgram } from '../platform/node/find-program.ts';
import { openDocumentFile } from '../platform/node/open-document-file.ts';
import { privateFiles } from '../platform/node/private-files.ts';
import { createSystemDisks } from '../platform/node/system-disks.ts';
import { createNotices, type Notices } from '../notices/index.ts';
import { createPlans, type Plans } from '../plans/index.ts';
import { createPluginContexts, createPluginTypes } from '../plugins/index.ts';
import { createRepositories, lookWithRestic, type Repositories } from '../repositories/index.ts';
import { createLeases } from '../restic/index.ts';
import { createRestore, type Restore } from '../restore/index.ts';
import { createRetention, type Retention } from '../retention/index.ts';
import { createPause, type PauseFeature } from '../schedule/index.ts';
import { createPreferences } from '../settings/index.ts';
import { createSnapshots, type Snapshots } from '../snapshots/index.ts';
import { createSources } from '../sources/index.ts';
import { createTrust, normaliseKitKey, type Trust } from '../trust/index.ts';
import { createVault, generatePassword } from '../vault/index.ts';
import type { Basics } from './basics.ts';
import { createFactBus, type FactBus } from './fact-bus.ts';
import type { CoreOptions, Ground } from './ground.ts';
import { lastRetentionAt } from './last-retention.ts';
import { openPluginHome } from './plugin-home.ts';
import { reasonsOf } from './pause-reasons.ts';
import { doctorFacts } from './trust-facts.ts';
import { findRclone } from './resources.ts';
import { surroundings } from './surroundings.ts';

/** Everything that a core is made of, wired together and not yet at work. */
export interface Features extends Basics {
  readonly jobs: JobsFeature;
  readonly plans: Plans;
  readonly pause: PauseFeature;
  readonly notices: Notices;
  readonly repositories: Repositories;
  readonly backup: Backup;
  readonly retention: Retention;
  readonly snapshots: Snapshots;
  readonly restore: Restore;
  readonly trust: Trust;
}

export async function composeFeatures(options: CoreOptions, ground: Ground): Promise<Outcome<Features>> {
  const basics = await composeBasics(options, ground);
  return basics.ok ? done(composeRest(options, ground, basics.value)) : basics;
}

async function composeBasics(options: CoreOptions, ground: Ground): Promise<Outcome<Basics>> {
  const { settings, clock } = ground;
  const around = surroundings();
  const bus = createFactBus();
  const preferences = createPreferences(settings, bus.publish);
  const pluginHome = openPluginHome(options.pluginHost, clock);
  // Opening the vault may take a while on another core.
  if (settings.value().repositories.length > 0) pluginHome.warm();
  const vault = await createVault({
    openDocument: openDocumentFile,
    file: join(options.home, 'secrets.json'),
    cipher: options.cipher,
    clock,
    publish: bus.publish,
    passphrase: options.passphrase,
    weakProtection: {
      isAccepted: () => settings.value().preferences.acceptsWeakVault,
      accept: () => preferences.change({ acceptsWeakVault: true }),
    },
  });
  if (!vault.ok) {
    await pluginHome.stop();
    return vault;
  }
  const sources = createSources({
    ...around,
    environment: options.environment,
    emitGauge: bus.gauge,
    measureWorker: options.measureWorker,
  });
  const findProgram = createFindProgram(options.environment, {
    rclone: findRclone(options.enginePath, options.environment),
  });
  return done({
    around,
    pluginHome,
    bus,
    preferences,
    vault: vault.value,
    sources,
    leases: createLeases(),
    disks: createSystemDisks(),
    history: createJobHistory(ground.database),
    plugins: createPluginTypes(pluginHome.plugins),
    pluginContext: createPluginContexts(around, sources.pluginFacts, {
      findProgram,
      lookWithRestic: (recipe, signal) => lookWithRestic(ground.restic, findProgram, recipe, signal),
    }),
  });
}

/** A kit's key however it was typed; or else a password, which is taken to the letter. */
function readTypedPassword(typed: string): readonly string[] {
  const kitKey = normaliseKitKey(typed);
  return kitKey === null || kitKey === typed ? [typed] : [kitKey, typed];
}

interface Work extends Pick<Features, 'jobs' | 'pause' | 'plans' | 'repositories' | 'notices'> {
  /** What most features are given. */
  readonly shared: Pick<Ground, 'settings' | 'clock' | 'restic'> &
    Pick<Basics, 'leases' | 'plugins' | 'pluginContext' | 'history'> & {
      readonly publish: FactBus['publish'];
    };
}

/** What plans need to run: jobs, the pause, the plans themselves, the repositories. */
function composeWork(options: CoreOptions, ground: Ground, basics: Basics): Work {
  const { settings, clock, restic } = ground;
  const { bus, history, leases, plugins, pluginContext, vault, disks } = basics;
  const shared = { settings, clock, restic, leases, plugins, pluginContext, history, publish: bus.publish };
  const { computerName } = basics.around;
  const jobs: JobsFeature = createJobs({
    ...shared,
    gauge: bus.gauge,
    planName: (planId) => plans.nameOf(planId),
    logBug: options.logBug,
  });
  const pause = createPause(shared);
  const plans: Plans = createPlans({
    ...shared,
    activeJobs: jobs.active,
    pause: pause.current,
    computerName,
  });
  const repositories = createRepositories({
    ...shared,
    vault,
    disks,
    computerName,
    generatePassword,
    readTypedPassword,
    isUsedByPlan: plans.isRepositoryUsed,
  });
  return { jobs, pause, plans, repositories, notices: createNotices(shared), shared };
}

function composeRest(options: CoreOptions, ground: Ground, basics: Basics): Features {
  const work = composeWork(options, ground, basics);
  const { jobs, pause, plans, repositories, notices, shared } = work;
  const { settings } = ground;
  const { history, disks, around } = basics;
  const language = (): Language => chooseLanguage(settings.value().preferences.language, options.locale);
  const shares = { ...shared, jobs, openRepository: repositories.open, plan: plans.find };
  const backup = createBackup({
    ...shares,
    repositories,
    targetsOf: plans.targetsOf,
    lastSuccessOf: history.lastSuccessOf,
    lastEndedOf: plans.lastConclusiveOf,
    pauseReasons: () => reasonsOf(pause.current()),
    ownFolders: [options.home],
  });
  const retention = createRetention({ ...shares, lastRunAt: (planId) => lastRetentionAt(history, planId) });
  const snapshots = createSnapshots(shares);
  const restore = createRestore({
    ...shares,
    ...around,
    recordsFolder: join(options.home, 'run', 'restores'),
    ownFolders: [options.home],
    restoredWord: () => translate(language(), 'restore.name-beside'),
  });
  const trust = createTrust({
    ...shares,
    ...around,
    disks,
    files: privateFiles,
    kitWorker: options.kitWorker ?? null,
    language,
    version: options.version,
    repositories: repositories.all,
    saveRepository: repositories.save,
    healthOf: repositories.health.of,
    updateHealth: repositories.health.update,
    plans: plans.all,
    targets: () => settings.value().targets,
    doctor: doctorFacts(options, ground, basics),
  });
  const later = { backup, retention, snapshots, restore, trust };
  return { ...basics, jobs, plans, pause, notices, repositories, ...later };
}

import { z } from 'zod';
import { jobId, planId, repositoryId } from '../model/ids.ts';
import { plan, target } from '../model/plan.ts';
import { excludePreset, folderMeasure, place, probeResult, suggestedSource } from '../model/place.ts';
import { repository, recoveryKit } from '../model/repository.ts';
import { retention, retentionPreview } from '../model/retention.ts';
import { schedule } from '../model/schedule.ts';
import { settingsValue } from '../model/settings-value.ts';
import { command, query } from './operation.ts';
import { nothing, path } from './common.ts';

/** A secret on its way in; no output schema may contain it. */
export const secretInput = z.string().min(1).max(4096);

const typedSettings = z.object({ typeId: z.string().max(100), settings: settingsValue });

/** The secret fields of a type's settings, by name: kept in the vault. */
const secretFields = z.record(z.string().max(60), secretInput).optional();

export const sourceOperations = {
  'sources.suggest': query({ input: nothing, output: z.object({ sources: z.array(suggestedSource) }) }),
  /** Counts live: gauges `measure-progress` with the same measureId until the answer; cancel the call to stop. */
  'sources.measure': query({
    input: z.object({
      measureId: z.string().min(1).max(64),
      folders: z.array(path).max(1000),
      excludePresets: z.array(z.string()).max(100),
      excludePatterns: z.array(z.string().max(4096)).max(1000),
    }),
    output: z.object({ folders: z.array(folderMeasure) }),
  }),
  'sources.exclude-presets': query({ input: nothing, output: z.object({ presets: z.array(excludePreset) }) }),
};

export const repositoryOperations = {
  'places.list': query({ input: nothing, output: z.object({ places: z.array(place) }) }),
  'repositories.probe': query({
    input: typedSettings.extend({ secrets: secretFields, sourceFolders: z.array(path).max(1000).optional() }),
    output: probeResult,
  }),
  /** Makes a new repository with a generated password, kept in the vault. Refuses where something already is. */
  'repositories.create': command({
    input: typedSettings.extend({ secrets: secretFields, name: z.string().min(1).max(120) }),
    output: z.object({ repository }),
  }),
  /** Connects one that exists, with its password or a recovery key; nothing in it is changed but a key of our own. */
  'repositories.connect': command({
    input: typedSettings.extend({
      secrets: secretFields,
      name: z.string().min(1).max(120),
      password: secretInput,
    }),
    output: z.object({ repository }),
  }),
  /** Looks whether it answers, and updates its health. */
  'repositories.look': command({ input: z.object({ repositoryId }), output: nothing }),
  'repositories.rename': command({
    input: z.object({ repositoryId, name: z.string().min(1).max(120) }),
    output: nothing,
  }),
  /** Forgets it here; what is stored in it stays untouched. Refused while a plan uses it. */
  'repositories.disconnect': command({ input: z.object({ repositoryId }), output: nothing }),
  /** Proves by restic's own check, with a share of the data read back. */
  'repositories.verify': command({
    input: z.object({ repositoryId, readDataPercent: z.number().min(0).max(100) }),
    output: z.object({ jobId }),
  }),
  /** Writes a printable kit with a restic key made for it; an earlier kit stays valid until revoked. */
  'kits.write': command({
    input: z.object({ repositoryId, path }),
    output: z.object({ kit: recoveryKit, path }),
  }),
  'kits.verify': command({
    input: z.object({ repositoryId, key: secretInput }),
    output: z.object({ matches: z.boolean() }),
  }),
  'kits.revoke': command({ input: z.object({ repositoryId }), output: nothing }),
};

export const planOperations = {
  'plans.save': command({
    input: z.object({
      /** Absent for a new plan. */
      planId: planId.optional(),
      name: z.string().min(1).max(120),
      target: target.pick({ typeId: true, settings: true }),
      repositoryIds: z.array(repositoryId).min(1).max(10),
      schedule,
      retention,
      isEnabled: z.boolean(),
    }),
    output: z.object({ plan, target }),
  }),
  /** Removes the plan here; its snapshots stay in the repository. */
  'plans.remove': command({ input: z.object({ planId }), output: nothing }),
  'plans.back-up-now': command({ input: z.object({ planId }), output: z.object({ jobId }) }),
  'retention.preview': query({
    input: z.object({ planId, retention: retention.optional() }),
    output: retentionPreview,
  }),
  /** Forgets by the plan's rules and prunes when it is worth it; an implausible one needs the person's explicit word. */
  'retention.apply': command({
    input: z.object({ planId, acceptsImplausible: z.boolean() }),
    output: z.object({ jobId }),
  }),
};

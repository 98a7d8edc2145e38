import { z } from 'zod';
import { done, failed, makeFault, type Outcome } from '../model/fault.ts';
import { localizedText } from './localized-text.ts';
import { settingsSchema } from './settings-schema.ts';
import { sdkVersion } from './sdk-version.ts';

const id = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/u)
  .max(64);
const semver = z.string().regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}(-[\w.]{1,40})?$/u);

/** A file inside the plugin's own folder: no way out of it. */
const ownFile = z
  .string()
  .regex(/^(?!\.)[\w-]+(\/[\w-]+)*(\.[\w-]+)*$/u)
  .max(200);

const preset = z.object({
  id,
  name: localizedText,
  /** Values that the form starts with. */
  values: z.record(z.string(), z.json()),
});

const contributedType = {
  id,
  name: localizedText,
  description: localizedText,
  /** A name of the app's icon set; an unknown one is shown as a plain plug. */
  icon: z.string().max(60).default('plug'),
  settings: settingsSchema,
  presets: z.array(preset).max(100).default([]),
};

const flag = z.boolean().default(false);

export const repositoryTypeManifest = z.object({
  ...contributedType,
  capabilities: z.object({
    /** folder: grows a local folder; network: only a proxy knows what was sent. */
    reach: z.enum(['folder', 'network']),
    /** Its place can be away for a while and come back by itself (a drive, a share). */
    canBeAway: flag,
    /** The server may refuse deletions on purpose. */
    canBeAppendOnly: flag,
  }),
});
export type RepositoryTypeManifest = z.infer<typeof repositoryTypeManifest>;

export const targetTypeManifest = z.object({
  ...contributedType,
  capabilities: z
    .object({
      /** Finds things by itself. */
      discovers: flag,
      /** Things come and go while the app runs; the type has `watch`. */
      hotplug: flag,
      /** Writes back to where the data came from by itself; the type has `restore`. */
      restores: flag,
      /** A person may have to act during a run (type a passcode). */
      needsPerson: flag,
    })
    .default({ discovers: false, hotplug: false, restores: false, needsPerson: false }),
});
export type TargetTypeManifest = z.infer<typeof targetTypeManifest>;

/**
 * What a plugin may reach. `what` is, by kind: files: an absolute folder, `~/…`, or `setting:NAME` (what the person
 * chose there); program: a bare program name; network: `host`, `host:port`, `*.domain`, or `setting:NAME`;
 * secret: the name of a secret field.
 */
export const permission = z.object({
  kind: z.enum(['files', 'program', 'network', 'secret']),
  what: z.string().min(1).max(500),
  reason: localizedText,
});
export type Permission = z.infer<typeof permission>;

const texts = z.record(z.string().regex(/^[a-z][a-z0-9.-]{0,79}$/u), localizedText).default({});

/** `plugin.json`. Keys that this version does not know are left out silently. */
export const manifest = z
  .object({
    id,
    version: semver,
    /** The version of the plugin SDK that it was written for, `major.minor`. */
    sdk: z.string().regex(/^\d{1,3}\.\d{1,3}$/u),
    /** The JavaScript module that exports `plugin`, relative to the manifest. */
    entry: ownFile,
    engines: z.object({ timelocker: z.string().regex(/^(\*|>=\d{1,5}(\.\d{1,5}){0,2})$/u) }),
    name: localizedText,
    description: localizedText,
    contributes: z.object({
      repositoryTypes: z.array(repositoryTypeManifest).max(50).default([]),
      targetTypes: z.array(targetTypeManifest).max(50).default([]),
    }),
    /** What its codes say to a person: phases of work, needs, and faults. */
    texts: z
      .object({ phases: texts, needs: texts, faults: texts })
      .default({ phases: {}, needs: {}, faults: {} }),
    permissions: z.array(permission).max(100).default([]),
  })
  .refine(ownsItsTypes, {
    path: ['contributes'],
    message: 'the id of a type begins with the id of its plugin',
  });
export type Manifest = z.infer<typeof manifest>;

interface Contribution {
  readonly id: string;
  readonly contributes: Record<'repositoryTypes' | 'targetTypes', readonly { readonly id: string }[]>;
}

/** Two plugins can so never offer the same type. */
function ownsItsTypes({ id: own, contributes }: Contribution): boolean {
  const types = [...contributes.repositoryTypes, ...contributes.targetTypes].map((type) => type.id);
  return (
    new Set(types).size === types.length && types.every((type) => type === own || type.startsWith(`${own}-`))
  );
}

/**
 * Reads a manifest. Faults: `plugin.manifest-invalid` (`params.field` names the place), `plugin.needs-newer-app` when it
 * was written for a newer major SDK or a newer app.
 */
export function readManifest(json: unknown, appVersion: string): Outcome<Manifest> {
  const sdk = z.object({ sdk: z.string().regex(/^\d{1,3}\.\d{1,3}$/u) }).safeParse(json);
  if (sdk.success && Number.parseInt(sdk.data.sdk, 10) > Number.parseInt(sdkVersion, 10))
    return failed(makeFault('plugin.needs-newer-app', { detail: `sdk ${sdk.data.sdk}` }));
  const parsed = manifest.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return failed(
      makeFault('plugin.manifest-invalid', {
        params: { field: issue?.path.map(String).join('.') ?? '' },
        detail: issue?.message,
      }),
    );
  }
  const { timelocker } = parsed.data.engines;
  return isAtLeast(appVersion, timelocker.replace('>=', ''))
    ? done(parsed.data)
    : failed(makeFault('plugin.needs-newer-app', { detail: `timelocker ${timelocker}` }));
}

function isAtLeast(version: string, minimum: string): boolean {
  if (minimum === '*') return true;
  const [have, need] = [version, minimum].map((text) => text.split(/[.-]/u, 3).map(Number));
  for (let index = 0; index < 3; index += 1) {
    const difference = (have?.[index] ?? 0) - (need?.[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

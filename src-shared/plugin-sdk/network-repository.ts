import { done, failed, makeFault, type Fault, type Outcome } from '../model/fault.ts';
import type { SettingsValue } from '../model/settings-value.ts';
import type { PluginContext } from './context.ts';
import type { RepositoryRecipe } from './repository-recipe.ts';
import type { RepositoryProbe, RepositoryType } from './repository-type.ts';
import type { SettingsSchema } from './settings-schema.ts';
import { validateSettings } from './validate-settings.ts';

/** What a repository behind a network needs to be described by; the rest is the same for all of them. */
export interface NetworkRepository {
  readonly id: string;
  readonly schema: SettingsSchema;
  /** Brings checked settings into one form; fault `plugin.settings-invalid` for what the schema cannot say. */
  readonly normalise?: (settings: SettingsValue) => Outcome<SettingsValue>;
  /** The place in words that may be shown and logged. */
  readonly describePlace: (settings: SettingsValue) => string;
  /** Pure: from normalised settings and secrets to what restic is told. */
  readonly recipe: (
    settings: SettingsValue,
    secrets: Readonly<Record<string, string>>,
    context: PluginContext,
  ) => RepositoryRecipe;
  /** Faults of a look after which a new repository can be made nonetheless, e.g. a bucket that restic makes itself. */
  readonly emptyOn?: readonly Fault['code'][];
}

/** Makes a repository type that lets restic look at the place, and makes nothing there before `init`. */
export function createNetworkRepositoryType(network: NetworkRepository): RepositoryType {
  const parseSettings = (given: SettingsValue): Outcome<SettingsValue> => {
    const checked = validateSettings(
      network.schema,
      { settings: given, secrets: {} },
      { areSecretsKept: true },
    );
    if (!checked.ok) return checked;
    return network.normalise?.(checked.value.settings) ?? done(checked.value.settings);
  };
  const recipe = (given: SettingsValue, context: PluginContext): Outcome<RepositoryRecipe> => {
    if (context.signal.aborted) return failed(makeFault('request.cancelled'));
    const settings = parseSettings(given);
    return settings.ok ? done(network.recipe(settings.value, context.secrets, context)) : settings;
  };
  const probe: RepositoryType['probe'] = async (given, context) => {
    const settings = parseSettings(given);
    if (!settings.ok) return settings;
    const made = recipe(settings.value, context);
    if (!made.ok) return made;
    const seen = await context.lookWithRestic(made.value);
    return toProbe(seen, settings.value, network.emptyOn ?? []);
  };
  return {
    id: network.id,
    reach: 'network',
    parseSettings,
    describePlace: network.describePlace,
    probe,
    prepareNew: async (settings, context) => {
      const seen = await probe(settings, context);
      return seen.ok ? whetherFree(seen.value, network.describePlace(settings)) : seen;
    },
    recipe: (settings, context) => Promise.resolve(recipe(settings, context)),
  };
}

function toProbe(
  seen: Outcome<'repository' | 'nothing'>,
  settings: SettingsValue,
  emptyOn: readonly Fault['code'][],
): Outcome<RepositoryProbe> {
  const nothingKnown = { freeBytes: null, totalBytes: null, warnings: [], settings } as const;
  if (seen.ok) {
    const finding = seen.value === 'repository' ? 'repository' : 'empty';
    return done({ ...nothingKnown, finding, fault: null });
  }
  if (seen.fault.code === 'request.cancelled') return seen;
  if (emptyOn.includes(seen.fault.code)) return done({ ...nothingKnown, finding: 'empty', fault: null });
  return done({ ...nothingKnown, finding: 'absent', fault: seen.fault });
}

/** A place for a new repository must answer and hold none. */
export function whetherFree(probe: RepositoryProbe, place: string): Outcome<SettingsValue> {
  if (probe.fault !== null) return failed(probe.fault);
  if (probe.finding === 'empty') return done(probe.settings);
  const code = probe.finding === 'repository' ? 'repository.already-exists' : 'repository.absent';
  return failed(makeFault(code, { params: { place } }));
}

/** A text setting, or an empty text. */
export function textSetting(settings: SettingsValue, name: string): string {
  const value = settings[name];
  return typeof value === 'string' ? value.trim() : '';
}

/** `a/b` of `/a//b/`: a folder inside a bucket or share, without a way out of it. */
export const innerPath = (path: string): string =>
  path
    .split(/[\\/]+/u)
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('/');

/** Leaves out what has no value. */
export const givenVariables = (
  variables: Readonly<Record<string, string | undefined>>,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(variables).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[name, value]],
    ),
  );

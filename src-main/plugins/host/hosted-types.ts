import { failed, makeFault, type Outcome } from '../../../src-shared/model/fault.ts';
import type {
  Plugin,
  PluginContext,
  RepositoryRecipe,
  RepositoryType,
  SettingsValue,
  TargetType,
} from '../../../src-shared/plugin-sdk/index.ts';
import type { Asked } from './messages.ts';
import type { PluginProcess } from './plugin-process.ts';

const alive = new AbortController().signal;

/** The types of a plugin that lives in another process, to be used like those in this one. */
export function hostedPlugin(offered: OfferedTypes, process: Pick<PluginProcess, 'call'>): Plugin {
  return {
    repositoryTypes: (offered.repositoryTypes ?? []).map(({ id, reach }) =>
      hostedRepositoryType(id, reach, process),
    ),
    targetTypes: (offered.targetTypes ?? []).map(({ id }) => hostedTargetType(id, process)),
  };
}

/** What has to be known of a plugin before it runs. */
export interface OfferedTypes {
  readonly repositoryTypes?: readonly Pick<RepositoryType, 'id' | 'reach'>[];
  readonly targetTypes?: readonly Pick<TargetType, 'id'>[];
}

/** The casts below are safe: each answer was checked against the shape of its method. */
function hostedRepositoryType(
  typeId: string,
  reach: RepositoryType['reach'],
  process: Pick<PluginProcess, 'call'>,
): RepositoryType {
  const ask = askOf('repository', typeId, process);
  return {
    id: typeId,
    reach,
    parseSettings: (settings) => ask('parseSettings', [settings], null) as never,
    describePlace: async (settings) => {
      const place = await ask('describePlace', [settings], null);
      return place.ok ? (place.value as string) : '';
    },
    probe: (settings, context) => ask('probe', [settings], context) as never,
    prepareNew: (settings, context) => ask('prepareNew', [settings], context) as never,
    recipe: (settings, context) => ask('recipe', [settings], context) as never,
  };
}

function hostedTargetType(typeId: string, process: Pick<PluginProcess, 'call'>): TargetType {
  const ask = askOf('target', typeId, process);
  return {
    id: typeId,
    parseSettings: (settings) => ask('parseSettings', [settings], null) as never,
    discover: (context) => ask('discover', [], context) as never,
    inspect: (settings, context) => ask('inspect', [settings], context) as never,
    prepare: (settings, context) => ask('prepare', [settings], context) as never,
    watch: (changed, context) => ask('watch', [], context, changed) as never,
  };
}

type Ask = (
  method: string,
  args: readonly (SettingsValue | string)[],
  context: PluginContext | null,
  changed?: () => void,
) => Promise<Outcome<unknown>>;

const askOf =
  (family: Asked['family'], typeId: string, process: Pick<PluginProcess, 'call'>): Ask =>
  (method, args, context, changed) =>
    process.call({ family, typeId, method, args }, context === null ? null : plainContext(context), {
      signal: context?.signal ?? alive,
      told: (message) => {
        if (message.kind === 'report') {
          const { phase, fraction, need } = message.report;
          const told = need === undefined ? undefined : { code: need.code, params: need.params ?? {} };
          context?.report({ phase, fraction, ...(told === undefined ? {} : { need: told }) });
        } else if (message.kind === 'log') context?.log(message.line);
        else changed?.();
      },
      serve: (what, args_) => serve(context, what, args_),
    });

const plainContext = ({
  system,
  homeFolder,
  excludePresets,
  knownFolders,
  secrets,
}: PluginContext): object => ({ system, homeFolder, excludePresets, knownFolders, secrets });

/** What the context does for the plugin; asked for by name, so that no other word reaches anything. */
const serve = async (
  context: PluginContext | null,
  what: string,
  args: readonly unknown[],
): Promise<unknown> => {
  const [first] = args;
  if (context === null) return failed(makeFault('request.not-allowed', { detail: what }));
  if (what === 'lookWithRestic' && isRecipe(first)) return context.lookWithRestic(first);
  if (what === 'findProgram' && typeof first === 'string') return context.findProgram(first);
  if (what === 'stagingFolder') return context.stagingFolder({ isKept: first === true });
  return failed(makeFault('request.not-allowed', { detail: what }));
};

const isTextRecord = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((item) => typeof item === 'string');

const isRecipe = (value: unknown): value is RepositoryRecipe => {
  const recipe = value as Partial<RepositoryRecipe> | null;
  return (
    typeof recipe?.location === 'string' &&
    isTextRecord(recipe.environment) &&
    Array.isArray(recipe.options) &&
    (recipe.files ?? []).every((file) => isTextRecord(file))
  );
};

import { done, failed, makeFault, type Outcome } from '../../src-shared/model/fault.ts';
import type { Plugin, RepositoryType, TargetType } from '../../src-shared/plugin-sdk/index.ts';

/** The types that the plugins of this host offer, by id. Fault `plugin.unknown-type` for any other. */
export interface PluginTypes {
  readonly repositoryType: (id: string) => Outcome<RepositoryType>;
  readonly targetType: (id: string) => Outcome<TargetType>;
}

export function createPluginTypes(plugins: readonly Plugin[]): PluginTypes {
  const repositoryTypes = byId(plugins.flatMap((plugin) => plugin.repositoryTypes ?? []));
  const targetTypes = byId(plugins.flatMap((plugin) => plugin.targetTypes ?? []));
  return {
    repositoryType: (id) => find(repositoryTypes, id),
    targetType: (id) => find(targetTypes, id),
  };
}

function byId<Type extends { readonly id: string }>(types: readonly Type[]): ReadonlyMap<string, Type> {
  const map = new Map<string, Type>();
  for (const type of types) {
    if (map.has(type.id)) throw new Error(`Two plugins offer the type ${type.id}.`);
    map.set(type.id, type);
  }
  return map;
}

function find<Type>(types: ReadonlyMap<string, Type>, id: string): Outcome<Type> {
  const found = types.get(id);
  return found === undefined
    ? failed(makeFault('plugin.unknown-type', { params: { type: id } }))
    : done(found);
}

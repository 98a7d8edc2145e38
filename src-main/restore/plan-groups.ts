import { done, failed, type Outcome } from '../../src-shared/model/fault.ts';
import { textOf } from '../platform/raw-path.ts';
import { fault } from './destination.ts';
import { deviceOf } from './entries.ts';
import type { Mapping } from './mapping.ts';
import { namesOf } from './selection.ts';
import { type TrustLink, walkExisting } from './walk-existing.ts';

/** Items that end up on one file system, so that one staging folder serves them all. */
export interface Group {
  readonly mapping: Mapping;
  /** Where the staging folder may be, the best first. */
  readonly stagingFolders: readonly string[];
}

export interface GroupRules {
  readonly isTrusted: TrustLink;
  /** Refuse a link on the way to an item (home again), or leave it to the merge (below a chosen folder). */
  readonly refusesLinks: boolean;
  readonly homeFolder: string;
  /** True once moving across what looked like one file system has failed: then every folder counts as its own. */
  readonly isEachFolderItsOwn: boolean;
}

interface Anchor {
  readonly folder: string;
  readonly device: number;
}

/** Looks where the items will be, without changing anything. `restore.destination-unsafe` names a link on the way. */
export async function planGroups(
  mappings: readonly Mapping[],
  rules: GroupRules,
): Promise<Outcome<readonly Group[]>> {
  const groups = new Map<string, { mapping: Mapping; items: string[]; anchors: string[]; device: number }>();
  for (const mapping of mappings) {
    for (const item of mapping.items) {
      const anchor = await anchorOf(mapping, item, rules);
      if (!anchor.ok) return anchor;
      const { folder, device } = anchor.value;
      const key = `${mapping.target}\0${rules.isEachFolderItsOwn ? folder : device}`;
      const group = groups.get(key) ?? { mapping, items: [], anchors: [], device };
      group.items.push(item);
      if (!group.anchors.includes(folder)) group.anchors.push(folder);
      groups.set(key, group);
    }
  }
  const home = rules.isEachFolderItsOwn ? null : await deviceOf(rules.homeFolder);
  return done(
    [...groups.values()].map(({ mapping, items, anchors, device }) => ({
      mapping: { ...mapping, items },
      // In the home a staging folder disturbs nobody; a synchronised folder would be uploaded with it.
      stagingFolders: device === home ? [rules.homeFolder, ...anchors] : anchors,
    })),
  );
}

async function anchorOf(mapping: Mapping, item: string, rules: GroupRules): Promise<Outcome<Anchor>> {
  const names = namesOf(item.slice(mapping.base.length));
  const { folder, depth, next } = await walkExisting(mapping.target, names, rules.isTrusted);
  const path = textOf(folder);
  const isOnTheWay = depth < names.length - 1;
  if (next === 'link' && isOnTheWay && rules.refusesLinks)
    return failed(fault('unsafe', `${path}/${names[depth] ?? ''}`));
  const device = await deviceOf(path);
  return device === null ? failed(fault('missing', path)) : done({ folder: path, device });
}

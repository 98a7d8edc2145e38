import type { SnapshotEntry } from '../../../src-shared/model/snapshot.ts';
import { isBelow, parentOf } from './snapshot-path.ts';

/** What is picked in one snapshot, over all of its folders. A picked folder stands for everything in it. */
export type Selection = ReadonlyMap<string, SelectedEntry>;

export interface SelectedEntry {
  readonly path: string;
  readonly kind: SnapshotEntry['kind'];
  readonly size: number | null;
}

export const emptySelection: Selection = new Map();

/** none: not picked; picked: itself; within: it comes along with a picked folder; part: a folder of which some is picked. */
export type Mark = 'none' | 'picked' | 'within' | 'part';

/** A name that holds bytes which are no text cannot be asked for alone; it comes along with its folder. */
export const isPickable = (entry: SnapshotEntry): boolean => !entry.isNameLossy;

/** The picked folder that `path` comes along with, or null. */
export function pickedFolderAbove(selection: Selection, path: string): string | null {
  for (let folder = parentOf(path); ; folder = parentOf(folder)) {
    if (selection.get(folder)?.kind === 'folder') return folder;
    if (folder === '/') return null;
  }
}

/** How an entry stands; `partFolders` comes from {@link foldersHoldingPicks}. */
export function markOf(selection: Selection, partFolders: ReadonlySet<string>, entry: SnapshotEntry): Mark {
  if (selection.has(entry.path)) return 'picked';
  if (pickedFolderAbove(selection, entry.path) !== null) return 'within';
  return entry.kind === 'folder' && partFolders.has(entry.path) ? 'part' : 'none';
}

/** Every folder that has a picked entry somewhere below it. */
export function foldersHoldingPicks(selection: Selection): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const path of selection.keys()) {
    for (let folder = parentOf(path); !folders.has(folder); folder = parentOf(folder)) folders.add(folder);
  }
  return folders;
}

/** Picks entries; what lies below a picked folder is no longer listed by itself. */
export function pick(selection: Selection, entries: readonly SnapshotEntry[]): Selection {
  const next = new Map(selection);
  for (const entry of entries) {
    if (!isPickable(entry) || pickedFolderAbove(next, entry.path) !== null) continue;
    if (entry.kind === 'folder') dropBelow(next, entry.path);
    next.set(entry.path, { path: entry.path, kind: entry.kind, size: entry.size });
  }
  return next;
}

function dropBelow(selection: Map<string, SelectedEntry>, folder: string): void {
  for (const path of selection.keys()) if (isBelow(path, folder)) selection.delete(path);
}

export function unpick(selection: Selection, paths: readonly string[]): Selection {
  const next = new Map(selection);
  for (const path of paths) next.delete(path);
  return next;
}

export const toggle = (selection: Selection, entry: SnapshotEntry): Selection =>
  selection.has(entry.path) ? unpick(selection, [entry.path]) : pick(selection, [entry]);

export interface SelectionCount {
  readonly files: number;
  readonly folders: number;
  /** Bytes of the picked files; null when a folder is among them, for its size is not known. */
  readonly bytes: number | null;
}

export function countSelection(selection: Selection): SelectionCount {
  const entries = [...selection.values()];
  const folders = entries.filter((entry) => entry.kind === 'folder').length;
  const bytes = entries.reduce((sum, entry) => sum + (entry.size ?? 0), 0);
  return { files: entries.length - folders, folders, bytes: folders === 0 ? bytes : null };
}

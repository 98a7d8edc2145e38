import { instantOf } from './instants.ts';
import { numberIn, textIn } from './json-fields.ts';
import type { Fields } from './json-fields.ts';
import type { ResticNode } from './results.ts';

const replacement = '\uFFFD';

const kinds = new Map<string, ResticNode['kind']>([
  ['file', 'file'],
  ['dir', 'folder'],
  ['symlink', 'link'],
]);

/** A node of `ls` or a match of `find` (which has no `name`); undefined if it is neither. */
export function decodeNode(fields: Fields): ResticNode | undefined {
  const path = textIn(fields, 'path');
  const type = textIn(fields, 'type');
  if (path === undefined || type === undefined) return undefined;
  return {
    name: textIn(fields, 'name') ?? path.slice(path.lastIndexOf('/') + 1),
    path,
    kind: kinds.get(type) ?? 'other',
    type,
    // Zero is left out by restic: a file always has a size.
    size: type === 'file' ? (numberIn(fields, 'size') ?? 0) : null,
    modifiedAt: instantOf(textIn(fields, 'mtime')),
    mode: numberIn(fields, 'mode') ?? null,
    linkTarget: textIn(fields, 'linktarget') ?? null,
    isNameLossy: path.includes(replacement),
  };
}

import { done } from '../../../src-shared/model/fault.ts';
import type { Outcome } from '../../../src-shared/model/fault.ts';
import type { ResticAccess, RunOptions } from '../access.ts';
import { decodeNode } from '../decode-node.ts';
import { snapshotIdOf } from '../decode-snapshot.ts';
import type { Driver } from '../driver.ts';
import { createElementSplitter } from '../elements.ts';
import { parseFields } from '../json-fields.ts';
import { literalPattern } from '../patterns.ts';
import type { FindRequest } from '../requests.ts';
import type { FindResult, ResticNode } from '../results.ts';
import { filterArguments } from './read.ts';

export async function find(
  driver: Driver,
  access: ResticAccess,
  request: FindRequest,
  options: RunOptions,
): Promise<Outcome<readonly FindResult[]>> {
  const collector = createCollector(matcherOf(request));
  // The matches stand in the lists inside the groups: [ { "matches": [ {} ] } ]
  const splitter = createElementSplitter(3, collector.match, collector.between);
  const end = await driver.run(access, {
    verb: 'find',
    args: [
      ...(request.ignoreCase === true ? ['--ignore-case'] : []),
      ...filterArguments(request),
      ...(request.snapshotIds ?? []).flatMap((id) => ['--snapshot', id]),
      '--',
      patternOf(request),
    ],
    mode: 'reader',
    recovery: 'none',
    options,
    takeOutput: async (output) => {
      for await (const chunk of output) splitter.push(chunk as Buffer);
      splitter.end();
    },
  });
  return end.ok ? done(collector.results) : end;
}

const patternOf = ({ query }: FindRequest): string =>
  query.kind === 'pattern' ? query.pattern : `*${literalPattern(query.text)}*`;

/** restic also gives everything inside a folder whose name matches; for a text only names count. */
function matcherOf({ query, ignoreCase }: FindRequest): (node: ResticNode) => boolean {
  if (query.kind === 'pattern') return () => true;
  const fold = (text: string): string => (ignoreCase === true ? text.toLowerCase() : text);
  const wanted = fold(query.text);
  return (node) => fold(node.name).includes(wanted);
}

const snapshotOf = /"snapshot":"([0-9a-f]{64})"/u;

function createCollector(matches: (node: ResticNode) => boolean) {
  const results: FindResult[] = [];
  let group: ResticNode[] = [];
  return {
    results,
    match: (text: string): void => {
      const node = decodeNode(parseFields(text) ?? {});
      if (node !== undefined && matches(node)) group.push(node);
    },
    between: (text: string): void => {
      const snapshotId = snapshotIdOf(snapshotOf.exec(text)?.[1]);
      if (snapshotId === null) return;
      if (group.length > 0) results.push({ snapshotId, matches: group });
      group = [];
    },
  };
}

import { lstat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import {
  compileExcludes,
  done,
  failed,
  makeFault,
  protectSources,
  type Outcome,
  type PathsPiece,
  type PluginContext,
  type Preparation,
  type Problem,
} from '../../src-shared/plugin-sdk/index.ts';
import type { FoldersSettings } from './settings.ts';
import { lookAtSource, type Source } from './sources.ts';

/** A restore that is under way beside the person's files; what it brings is saved already. */
const ownStagingPattern = '.timelocker-restore-????????-????-????-????-????????????';

/** Says what to read now, and every source that cannot be read. Nothing left to read is a fault, never an empty snapshot. */
export async function prepare(
  settings: FoldersSettings,
  context: PluginContext,
): Promise<Outcome<Preparation>> {
  const unknown = settings.excludePresets.find((id) => context.excludePresets[id] === undefined);
  if (unknown !== undefined)
    return failed(
      makeFault('plugin.settings-invalid', { params: { field: 'excludePresets' }, detail: unknown }),
    );
  const sources = await Promise.all(settings.folders.map(lookAtSource));
  if (context.signal.aborted) return failed(makeFault('request.cancelled'));
  const problems = sources.flatMap((source) => problemOf(source, settings) ?? []);
  const readable = sources.flatMap((source) =>
    source.leadsTo === null || (source.state === 'link' && !settings.followsLinks) ? [] : [source.leadsTo],
  );
  if (readable.length === 0) return failed(makeFault(faultOf(sources), { params: paramsOf(settings) }));
  for (const source of sources)
    if (source.state === 'link' && settings.followsLinks)
      context.log(`${source.path} is a link: saving what it leads to, ${String(source.leadsTo)}`);
  const piece = pieceOf(readable, settings, context);
  const skipsTaggedCaches = piece.skipsTaggedCaches && !(await holdsTaggedCache(piece.paths));
  return done({ pieces: [{ ...piece, skipsTaggedCaches }], problems });
}

/** restic would save a named cache as an empty folder; it cannot make an exception for one source. */
async function holdsTaggedCache(paths: readonly string[]): Promise<boolean> {
  const tags = await Promise.all(
    paths.map((path) =>
      lstat(join(path, 'CACHEDIR.TAG')).then(
        () => true,
        () => false,
      ),
    ),
  );
  return tags.includes(true);
}

const paramsOf = ({ folders }: FoldersSettings): { path: string; count: number } => ({
  path: folders[0] ?? '',
  count: folders.length,
});

const faultOf = (
  sources: readonly Source[],
): 'target.source-missing' | 'target.source-unreadable' | 'target.source-is-link' => {
  if (sources.some((source) => source.state === 'unreadable')) return 'target.source-unreadable';
  return sources.some((source) => source.state === 'link')
    ? 'target.source-is-link'
    : 'target.source-missing';
};

function problemOf({ path, state, leadsTo }: Source, { followsLinks }: FoldersSettings): Problem | null {
  if (state === 'missing') return { path, cause: 'missing', detail: '' };
  if (state === 'unreadable') return { path, cause: 'permission-denied', detail: '' };
  return state === 'link' && !followsLinks ? { path, cause: 'is-link', detail: leadsTo ?? '' } : null;
}

function pieceOf(
  readable: readonly string[],
  settings: FoldersSettings,
  { system, excludePresets }: PluginContext,
): PathsPiece {
  const rules = settings.excludePresets.flatMap((id) => excludePresets[id] ?? []);
  const options = { system, ignoreCase: system !== 'linux' };
  const patterns = [
    ...rules.flatMap((rule) => rule.patterns),
    ...settings.excludePatterns,
    ownStagingPattern,
  ];
  const sources = [...new Set(readable)];
  const { matches } = compileExcludes(patterns, options);
  const isLeftOut = (path: string): boolean =>
    matches(system === 'windows' ? path.replaceAll('\\', '/') : path);
  return {
    kind: 'paths',
    paths: sources.filter(
      (path) => isLeftOut(path) || !sources.some((other) => other !== path && contains(other, path)),
    ),
    excludes: protectSources(patterns, sources, options),
    excludesIgnoreCase: options.ignoreCase,
    skipsTaggedCaches: rules.some((rule) => rule.skipsTaggedCaches),
  };
}

const contains = (folder: string, path: string): boolean =>
  path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);

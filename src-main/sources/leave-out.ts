import { compileExcludes, type ExcludeRule, protectSources } from '../../src-shared/plugin-sdk/index.ts';

export interface LeaveOutRequest {
  readonly system: 'linux' | 'macos' | 'windows';
  /** The chosen presets by id. */
  readonly presets: Readonly<Record<string, ExcludeRule>>;
  /** The person's own. */
  readonly patterns: readonly string[];
}

/** Stands for the person's own patterns where a preset's id would stand; no preset has it. */
export const ownPatterns = '';

export interface LeaveOut {
  /** The first preset that leaves this entry out, given that its folder is not left out; null when it is saved. */
  readonly by: (components: readonly string[]) => string | null;
  /** The preset to which folders with a CACHEDIR.TAG belong; null when these are saved. */
  readonly taggedCachesBy: string | null;
}

/** The same decision as restic's, and whom to thank for it. `source` is what the person named: it is always saved. */
export function compileLeaveOut(request: LeaveOutRequest & { readonly source: string }): LeaveOut {
  const options = { system: request.system, ignoreCase: request.system !== 'linux' };
  const compile = (patterns: readonly string[]): ReturnType<typeof compileExcludes> =>
    compileExcludes(protectSources(patterns, [request.source], options), options);
  const presets = Object.entries(request.presets);
  const all = compile([...presets.flatMap(([, rule]) => rule.patterns), ...request.patterns]);
  const each = presets.map(([id, rule]) => ({ id, excludes: compile(rule.patterns) }));
  return {
    by: (components) => {
      if (!all.matchesEntry(components)) return null;
      return each.find(({ excludes }) => excludes.matchesEntry(components))?.id ?? ownPatterns;
    },
    taggedCachesBy: presets.find(([, rule]) => rule.skipsTaggedCaches)?.[0] ?? null,
  };
}

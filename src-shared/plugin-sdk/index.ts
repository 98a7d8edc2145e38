/**
 * The public interface for plugins, version 0.9. Plugins give recipes; the host moves the data: nothing that is
 * backed up ever flows through plugin code. Everything here is plain data, so that a plugin can live in another process.
 */
export const sdkVersion = '0.9.0';

export { done, failed, makeFault } from '../model/fault.ts';
export type { Fault, FaultCode, Outcome } from '../model/fault.ts';
export type { Problem } from '../model/job.ts';
export type { SettingsValue } from '../model/settings-value.ts';
export { compileExcludes, escapePattern } from './exclude-pattern.ts';
export { protectSources } from './protect-sources.ts';
export type { Excludes } from './exclude-pattern.ts';
export type { PluginContext, ExcludeRule, KnownFolder, Need, PhaseReport } from './context.ts';
export type { RepositoryType, RepositoryProbe, RepositoryRecipe } from './repository-type.ts';
export type {
  TargetType,
  TargetInspection,
  Preparation,
  Piece,
  PathsPiece,
  ProgramPiece,
  StagingPiece,
} from './target-type.ts';
export type { Plugin } from './plugin.ts';

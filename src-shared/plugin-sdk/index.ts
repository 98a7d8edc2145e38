/**
 * The public interface for plugins, version 1.0 (docs/plugin-guide.md). Plugins give recipes; the host moves the data: nothing that is
 * backed up ever flows through plugin code. Everything here is plain data, so that a plugin can live in another process.
 */
export { sdkVersion } from './sdk-version.ts';
export { done, failed, makeFault } from '../model/fault.ts';
export type { Fault, FaultCode, Outcome } from '../model/fault.ts';
export type { Problem } from '../model/job.ts';
export type { SettingsValue } from '../model/settings-value.ts';
export { compileExcludes, escapePattern } from './exclude-pattern.ts';
export { protectSources } from './protect-sources.ts';
export type { Excludes } from './exclude-pattern.ts';
export type { PluginContext, ExcludeRule, KnownFolder, Need, PhaseReport } from './context.ts';
export type { RepositoryType, RepositoryProbe, Soon } from './repository-type.ts';
export type { RepositoryRecipe, RecipeFile } from './repository-recipe.ts';
export { localizedText, textIn, type LocalizedText } from './localized-text.ts';
export {
  isSecretField,
  secretNames,
  settingsSchema,
  type SettingsField,
  type SettingsSchema,
} from './settings-schema.ts';
export { validateSettings, type GivenValues } from './validate-settings.ts';
export { describeForm, isFieldShown, type FormField, type Widget } from './form.ts';
export { describeOptions, settingsFromOptions, type SettingsOption } from './command-line-options.ts';
export {
  manifest,
  permission,
  readManifest,
  repositoryTypeManifest,
  targetTypeManifest,
  type Manifest,
  type Permission,
  type RepositoryTypeManifest,
  type TargetTypeManifest,
} from './manifest.ts';
export type {
  TargetType,
  TargetInspection,
  Preparation,
  Piece,
  PathsPiece,
  ProgramPiece,
  StagingPiece,
  TargetRestore,
  RestoreRecipe,
} from './target-type.ts';
export {
  createNetworkRepositoryType,
  givenVariables,
  innerPath,
  textSetting,
  whetherFree,
  type NetworkRepository,
} from './network-repository.ts';
export type { Plugin } from './plugin.ts';

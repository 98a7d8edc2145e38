import type { RepositoryType } from './repository-type.ts';
import type { TargetType } from './target-type.ts';

/** What a plugin's `index.ts` exports as `plugin`. */
export interface Plugin {
  readonly repositoryTypes?: readonly RepositoryType[];
  readonly targetTypes?: readonly TargetType[];
}

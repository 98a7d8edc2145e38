export { createSources } from './create-sources.ts';
export type { Sources, SourcesDependencies } from './sources.ts';

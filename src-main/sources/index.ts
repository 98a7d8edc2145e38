export type { Sources, SourcesDependencies } from './sources.ts';

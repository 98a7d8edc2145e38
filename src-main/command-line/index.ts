export type { CoreClient } from './client.ts';
export { runCommandLine, type CommandLineWorld } from './run.ts';

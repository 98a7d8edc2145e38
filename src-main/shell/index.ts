export type { ShellCore } from './core-state.ts';
export { guardProcess } from './guard-process.ts';
export { harden } from './security/harden.ts';
export { startShell, type Shell } from './start-shell.ts';

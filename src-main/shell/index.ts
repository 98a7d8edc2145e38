export type { ShellCore } from './core-state.ts';
export { guardProcess } from './guard-process.ts';
export { quietChromium } from './security/quiet-chromium.ts';
export { registerAppScheme } from './security/register-app-scheme.ts';
export { wallAllContents } from './security/wall-contents.ts';
export { startShell, type Shell } from './start-shell.ts';

import { fileURLToPath } from 'node:url';
import type { Plugin } from '../../src-shared/plugin-sdk/index.ts';
import type { Clock } from '../platform/clock.ts';
import { createPluginProcess, hostedPlugin } from '../plugins/index.ts';
import { commonEnvironment } from '../restic/index.ts';
import { bundledPlugins } from './bundled-plugins.ts';

/** Where the bundled plugins work. */
export interface PluginHome {
  readonly plugins: readonly Plugin[];
  /** Starts the process while the app does something else. */
  readonly warm: () => void;
  readonly stop: () => Promise<void>;
}

/** Starting it costs less than a tenth of a second; staying costs memory. */
const idleMs = 30_000;

/** In a process of their own; without its program (tests on sources) in this one. */
export function openPluginHome(program: URL | undefined, clock: Clock): PluginHome {
  if (program === undefined)
    return { plugins: bundledPlugins, warm: () => undefined, stop: () => Promise.resolve() };
  const home = createPluginProcess({
    command: { file: process.execPath, args: [fileURLToPath(program)] },
    // Under Electron the executable is the app itself, unless it is told to be plain Node.
    environment: { ...commonEnvironment(), ELECTRON_RUN_AS_NODE: '1' },
    clock,
    idleMs,
  });
  return {
    plugins: bundledPlugins.map((plugin) => hostedPlugin(plugin, home)),
    warm: home.warm,
    stop: home.stop,
  };
}

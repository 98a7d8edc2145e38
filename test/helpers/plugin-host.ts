import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import { createPluginProcess, hostedPlugin, type PluginProcess } from '../../src-main/plugins/index.ts';
import type { Clock } from '../../src-main/platform/clock.ts';
import { systemClock } from '../../src-main/platform/node/system-clock.ts';
import { readManifest, type Manifest, type Plugin } from '../../src-shared/plugin-sdk/index.ts';
import { compileScript } from './compile-script.ts';
import { valueOf } from './expect-outcome.ts';
import { temporaryFolder } from './temporary-folder.ts';

const environment = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '' };

const bundledManifest = (name: string): Manifest =>
  valueOf(readManifest(JSON.parse(readFileSync(`plugins/${name}/plugin.json`, 'utf8')), '0.1.0'));

/** The plugins of the app in their own process; it ends with the test file. */
export async function bundledPlugins(...names: readonly string[]): Promise<readonly Plugin[]> {
  const script = await compileScript(import.meta.url, '../../src-main/hosts/plugin-host.ts');
  const host = createPluginProcess({
    command: { file: process.execPath, args: [script] },
    environment,
    clock: systemClock,
    idleMs: 60_000,
  });
  afterAll(host.stop);
  return names.map((name) => {
    const { repositoryTypes, targetTypes } = bundledManifest(name).contributes;
    const offered = repositoryTypes.map(({ id, capabilities }) => ({ id, reach: capabilities.reach }));
    return hostedPlugin({ repositoryTypes: offered, targetTypes }, host);
  });
}

/** A process that speaks the plugins' language as `source` (JavaScript, with `say` and `onCall` at hand) makes it. */
export function roguePlugin(source: string, clock: Clock = systemClock): PluginProcess {
  const script = join(temporaryFolder(), 'rogue.mjs');
  writeFileSync(
    script,
    `import { Socket } from 'node:net';
     import { createInterface } from 'node:readline';
     const pipe = new Socket({ fd: 3 });
     const say = (message) => pipe.write(JSON.stringify(message) + '\\n');
     const onCall = (answer) => createInterface(pipe).on('line', (line) => {
       const message = JSON.parse(line);
       if (message.kind === 'call') answer(message.call, message);
     });
     ${source}`,
  );
  const rogue = createPluginProcess({
    command: { file: process.execPath, args: [script] },
    environment,
    clock,
    idleMs: 60_000,
  });
  onTestFinished(rogue.stop);
  return rogue;
}

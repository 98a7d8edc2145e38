import { tmpdir } from 'node:os';
import { done, failed, makeFault } from '../../src-shared/model/fault.ts';
import type { Outcome } from '../../src-shared/model/fault.ts';
import type { ChildProcesses } from '../platform/processes/child-processes.ts';
import { capabilitiesOf, isShipped, isSupported, parseVersion } from './capabilities.ts';
import { createDriver } from './driver.ts';
import type { EngineInfo } from './engine-info.ts';
import { commonEnvironment } from './environment.ts';
import { runEngine } from './engine-run.ts';
import { textIn } from './json-fields.ts';
import { createRestic } from './create-restic.ts';
import { recover } from './recover.ts';
import type { Restic } from './restic.ts';

export interface EngineOptions {
  readonly processes: ChildProcesses;
  /** restic's cache of indexes and folders; losing it only costs time. */
  readonly cacheDirectory: string;
  /** For packs being made and for our short-lived files; the system's by default. */
  readonly temporaryDirectory?: string;
}

/**
 * Asks the binary for its version and answers with a driver for it. `engine.missing` if it cannot be started,
 * `engine.wrong-version` below 0.18.0.
 */
export async function openEngine(path: string, options: EngineOptions): Promise<Outcome<Restic>> {
  const engine = await askVersion(path, options.processes);
  if (!engine.ok) return engine;
  const driver = createDriver({
    engine: engine.value,
    processes: options.processes,
    cacheDirectory: options.cacheDirectory,
    temporaryDirectory: options.temporaryDirectory ?? tmpdir(),
    recover,
  });
  return done(createRestic(driver));
}

async function askVersion(path: string, processes: ChildProcesses): Promise<Outcome<EngineInfo>> {
  let text = '';
  const end = await runEngine(path, processes, {
    verb: 'version',
    args: ['version', '--json'],
    access: { key: 'engine', location: '', password: '' },
    environment: commonEnvironment(),
    secrets: [],
    recovery: 'none',
    options: {},
    onMessage: (message) => {
      if (message.kind === 'json' && message.type === 'version')
        text = textIn(message.fields, 'version') ?? '';
    },
  });
  await end.child.settle('none');
  if (end.exit.kind === 'not-started') {
    return failed(makeFault('engine.missing', { params: { path }, detail: end.exit.error.message }));
  }
  const version = parseVersion(text);
  if (version === undefined || !isSupported(version)) {
    return failed(makeFault('engine.wrong-version', { params: { path, version: text } }));
  }
  const capabilities = capabilitiesOf(version);
  return done({ path, version, text, capabilities, isShippedVersion: isShipped(version) });
}

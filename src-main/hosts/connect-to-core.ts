import type { CoreClient } from '../command-line/index.ts';
import { done, failed, type Fault, type Outcome } from '../../src-shared/model/fault.ts';
import { connectLocalSocket, serveLocalSocket, type LocalSocketClient } from '../local-socket/index.ts';
import { pause } from '../platform/clock.ts';
import { noCipher } from '../platform/node/no-cipher.ts';
import { systemLocale } from '../platform/system-locale.ts';
import { systemClock } from '../platform/node/system-clock.ts';
import { appVersion } from './app-version.ts';
import { createCore, type Core, type CoreOptions } from './core.ts';
import { findResources } from './resources.ts';

export interface ConnectedCore {
  readonly client: CoreClient;
  readonly close: () => Promise<void>;
}

/** How long the owner of a home may take to start listening, or to leave. */
const patienceMs = 8_000;
const betweenTriesMs = 150;

/**
 * Reaches the core of a home: the one that runs already (the window's, or another command line's), else one of its own,
 * which serves further command lines as long as this one works.
 */
export async function connectToCore(
  home: string,
  passphrase: string | null,
): Promise<Outcome<ConnectedCore>> {
  const startedMs = systemClock.monotonicMs();
  for (;;) {
    const running = await connectLocalSocket(home);
    if (running !== null) return join(running, passphrase);
    const own = await createCore(optionsFor(home, passphrase));
    if (own.ok) return done(await serve(home, own.value));
    if (own.fault.code !== 'home.in-use' || systemClock.monotonicMs() - startedMs > patienceMs) return own;
    await pause(systemClock, betweenTriesMs);
  }
}

function optionsFor(home: string, passphrase: string | null): CoreOptions {
  const { enginePath, measureWorker, kitWorker, pluginHost, isPackaged } = findResources(process.env);
  return {
    home,
    version: appVersion,
    enginePath,
    measureWorker,
    kitWorker,
    pluginHost,
    cipher: noCipher,
    passphrase: passphrase ?? undefined,
    locale: systemLocale(process.env),
    environment: process.env,
    validatesOutput: !isPackaged,
    logBug: (where, error) => {
      process.stderr.write(
        `${where}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
      );
    },
  };
}

/** A locked vault of the running app is opened with the passphrase that was given here. */
async function join(running: LocalSocketClient, passphrase: string | null): Promise<Outcome<ConnectedCore>> {
  const client = running as CoreClient;
  const refusal = passphrase === null ? null : await unlock(client, passphrase);
  if (refusal !== null) {
    running.close();
    return failed(refusal);
  }
  return done({
    client,
    close: () => {
      running.close();
      return Promise.resolve();
    },
  });
}

async function unlock(client: CoreClient, passphrase: string): Promise<Fault | null> {
  const model = await client.call('app.read-model', {});
  if (!model.ok) return model.fault;
  if (!model.value.vault.isLocked) return null;
  const unlocked = await client.call('vault.unlock', { passphrase });
  return unlocked.ok ? null : unlocked.fault;
}

async function serve(home: string, core: Core): Promise<ConnectedCore> {
  const socket = await serveLocalSocket(home, core);
  const never = new AbortController().signal;
  const call = (name: string, input: unknown, signal?: AbortSignal): Promise<Outcome<unknown>> =>
    core.call(name, input, signal ?? never);
  return {
    client: { call: call as CoreClient['call'], subscribe: core.subscribe },
    close: async () => {
      await socket.drain();
      await core.stop('quit');
    },
  };
}

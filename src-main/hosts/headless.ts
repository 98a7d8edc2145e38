import { homedir } from 'node:os';
import { runCommandLine } from '../command-line/index.ts';
import { homeFolder } from '../platform/home-folder.ts';
import { appVersion } from './app-version.ts';
import { bundledRepositoryTypes } from './bundled-manifests.ts';
import { connectToCore } from './connect-to-core.ts';
import { ignoreBrokenPipe } from './ignore-broken-pipe.ts';

/** The composition root of the command line: the same core as the window's, under plain Node. */
const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    interruption.abort();
  });
}

for (const stream of [process.stdout, process.stderr]) ignoreBrokenPipe(stream);

// The packaged command line is the app's executable, told by this to be plain Node; its children are not told so.
delete process.env['ELECTRON_RUN_AS_NODE'];

const home = homeFolder(process.env, process.platform, homedir());

process.exitCode = await runCommandLine({
  words: process.argv.slice(2),
  version: appVersion,
  environment: process.env,
  workingFolder: process.cwd(),
  repositoryTypes: bundledRepositoryTypes(),
  signal: interruption.signal,
  streams: {
    out: (text) => process.stdout.write(text),
    error: (text) => process.stderr.write(text),
    isErrorTerminal: process.stderr.isTTY,
  },
  connect: (passphrase) => connectToCore(home, passphrase),
});

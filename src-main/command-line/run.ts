import { chooseLanguage, translate } from '../../src-shared/i18n/translate.ts';
import type { Outcome } from '../../src-shared/model/fault.ts';
import type { RepositoryTypeManifest } from '../../src-shared/plugin-sdk/index.ts';
import type { CoreClient } from './client.ts';
import { systemLocale } from '../platform/system-locale.ts';
import { jsonOutput, textOutput, type Output, type Streams } from './output.ts';
import { parseCommandLine, type Invocation } from './program.ts';
import { exitCodes, UsageError, type Report } from './session.ts';
import { readSecretFile } from './verbs/connect.ts';

export interface CommandLineWorld {
  readonly words: readonly string[];
  readonly version: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly streams: Streams;
  readonly workingFolder: string;
  readonly repositoryTypes: readonly RepositoryTypeManifest[];
  /** Aborted by Ctrl-C or a termination signal. */
  readonly signal: AbortSignal;
  /** Reaches the core with the vault's passphrase; `close` lets it go. */
  readonly connect: (
    passphrase: string | null,
  ) => Promise<Outcome<{ client: CoreClient; close: () => Promise<void> }>>;
}

/** Runs one command line from its words to its exit code. Throws only for bugs. */
export async function runCommandLine(world: CommandLineWorld): Promise<number> {
  const parsed = parseCommandLine(world.words, world.version, world.repositoryTypes);
  const language = chooseLanguage('system', systemLocale(world.environment));
  const isJson = parsed.kind === 'verb' ? parsed.invocation.isJson : world.words.includes('--json');
  const output = (isJson ? jsonOutput : textOutput)(world.streams, language);
  if (parsed.kind === 'text') {
    world.streams.out(parsed.text);
    return exitCodes.done;
  }
  if (parsed.kind === 'usage') {
    output.usage(parsed.message);
    return exitCodes.usage;
  }
  try {
    return await runVerb(world, parsed.invocation, output, language);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    output.usage(translate(language, error.key, error.params));
    return exitCodes.usage;
  }
}

async function runVerb(
  world: CommandLineWorld,
  invocation: Invocation,
  output: Output,
  language: 'en' | 'de',
): Promise<number> {
  const connected = await world.connect(await passphraseFor(world, invocation));
  if (!connected.ok) {
    output.fault(invocation.verb, connected.fault);
    return exitCodes.fault;
  }
  const { client, close } = connected.value;
  try {
    const answer = await invocation.run({
      client,
      signal: world.signal,
      language,
      text: (key, params) => translate(language, key, params),
      progress: output.progress,
      workingFolder: world.workingFolder,
      environment: world.environment,
      repositoryTypes: world.repositoryTypes,
    });
    return finish(invocation, output, answer);
  } finally {
    await close();
  }
}

function finish(invocation: Invocation, output: Output, answer: Outcome<Report>): number {
  if (!answer.ok) {
    output.fault(invocation.verb, answer.fault);
    return answer.fault.code === 'request.cancelled' ? exitCodes.cancelled : exitCodes.fault;
  }
  output.report(invocation.verb, answer.value);
  return answer.value.isFailure === true ? exitCodes.fault : exitCodes[answer.value.end ?? 'done'];
}

/** A file named on the command line wins over the environment. */
async function passphraseFor(world: CommandLineWorld, invocation: Invocation): Promise<string | null> {
  if (invocation.passwordFile !== null) return readSecretFile(invocation.passwordFile);
  const given = world.environment['TIMELOCKER_PASSWORD'];
  return given === undefined || given === '' ? null : given;
}

import type { Readable } from 'node:stream';
import type {
  ChildExit,
  ChildProcesses,
  RecoveryLevel,
  RunningChild,
} from '../platform/processes/child-processes.ts';
import type { ResticAccess, RunOptions } from './access.ts';
import { commandLine } from './command-line-text.ts';
import { createLineSplitter } from './lines.ts';
import { decodeLine } from './message.ts';
import type { Message } from './message.ts';
import { redact } from './redact.ts';
import { createStops } from './stops.ts';
import type { Stop } from './stops.ts';
import { createTail } from './tail.ts';

/** One start of the engine, ready to go. */
export interface RunRequest {
  /** For the log and the registry, e.g. `backup`. */
  readonly verb: string;
  readonly args: readonly string[];
  readonly access: ResticAccess;
  readonly environment: Readonly<Record<string, string>>;
  readonly secrets: readonly string[];
  readonly recovery: RecoveryLevel;
  readonly input?: Uint8Array | undefined;
  readonly options: RunOptions;
  /** Lines of both streams, decoded. */
  readonly onMessage?: ((message: Message, stream: 'stdout' | 'stderr') => void) | undefined;
  /** Takes standard output as it is; its lines are then not decoded. Rejecting stops the run. */
  readonly takeOutput?: ((output: Readable) => Promise<void>) | undefined;
}

/** How a run ended, before anybody has judged it. */
export interface RunEnd {
  readonly exit: ChildExit;
  /** Why we ended it ourselves, if we did. */
  readonly stop: Stop | undefined;
  /** The message of restic's last word, else undefined. */
  readonly lastWord: string | undefined;
  /** The last lines of standard error, not redacted. */
  readonly errorText: string;
  /** What `takeOutput` rejected with. */
  readonly outputError: unknown;
  /** Of a `message_type` nobody asked for, or junk; newer versions may add what we do not know. */
  readonly child: RunningChild;
}

/** Runs the engine once and reads it to its end. Never rejects for what the engine does. */
export async function runEngine(
  path: string,
  processes: ChildProcesses,
  request: RunRequest,
): Promise<RunEnd> {
  const { options } = request;
  const log = (stream: 'command' | 'stdout' | 'stderr' | 'end', text: string): void =>
    options.onLine?.({ stream, text: redact(text, request.secrets).slice(0, longestLine) });
  log('command', commandLine(request.args));

  const child = await processes.spawn({
    file: path,
    args: request.args,
    environment: request.environment,
    ...(request.input === undefined ? {} : { input: request.input }),
    purpose: { key: request.access.key, name: request.verb, recoveryIfInterrupted: request.recovery },
  });
  const stops = createStops(child, request.access.location, options, request.secrets);
  announce(child, options);

  const tail = createTail();
  let lastWord: string | undefined;
  const takeLine = (stream: 'stdout' | 'stderr') => (line: string) => {
    const message = decodeLine(line);
    if (stream === 'stderr') tail.add(line);
    if (stream === 'stderr' || message.kind === 'text') log(stream, line);
    if (message.kind === 'text') stops.look(message.text);
    if (message.kind === 'json' && message.type === 'exit_error')
      lastWord = String(message.fields['message']);
    else request.onMessage?.(message, stream);
  };

  const readErrors = readLines(child.stderr, takeLine('stderr'));
  const outputError = await (
    request.takeOutput?.(child.stdout) ?? readLines(child.stdout, takeLine('stdout'))
  ).then(
    () => undefined,
    (error: unknown) => {
      stops.stop('output-failed');
      child.stdout.resume();
      return error ?? new Error('the output could not be taken');
    },
  );
  await readErrors;
  const exit = await child.exit;
  await stops.close();
  log('end', exitText(exit));
  return { exit, stop: stops.reason, lastWord, errorText: tail.text(), outputError, child };
}

const longestLine = 4000;

async function readLines(stream: Readable, onLine: (line: string) => void): Promise<void> {
  const lines = createLineSplitter(onLine);
  try {
    for await (const chunk of stream) lines.push(chunk as Buffer);
  } catch {
    // The stream was given up or broke; the exit tells the rest.
  }
  lines.end();
}

function announce(child: RunningChild, options: RunOptions): void {
  if (child.pid === undefined) return;
  const { pid } = child;
  options.onRun?.({
    pid,
    get isPaused() {
      return child.isPaused;
    },
    pause: () => child.pause(),
    resume: () => child.resume(),
  });
}

function exitText(exit: ChildExit): string {
  if (exit.kind === 'code') return `exit code ${String(exit.code)}`;
  return exit.kind === 'signal' ? `ended by ${exit.signal}` : `not started: ${exit.error.message}`;
}

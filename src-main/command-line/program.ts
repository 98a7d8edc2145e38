import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { Outcome } from '../../src-shared/model/fault.ts';
import { addTypeOptions } from './type-options.ts';
import type { RepositoryTypeManifest } from '../../src-shared/plugin-sdk/index.ts';
import type { Report, Session } from './session.ts';
import { backupVerb } from './verbs/backup.ts';
import { connectVerb } from './verbs/connect.ts';
import { jobsVerb } from './verbs/jobs.ts';
import { recoveryKitVerb, retentionVerb, verifyVerb } from './verbs/repository.ts';
import { restoreVerb } from './verbs/restore.ts';
import { setupVerb } from './verbs/setup.ts';
import { diffVerb, findVerb, lsVerb, snapshotsVerb } from './verbs/snapshots.ts';
import { doctorVerb, plansVerb, statusVerb } from './verbs/status.ts';

/** What the words of a command line ask for. */
export interface Invocation {
  readonly verb: string;
  readonly isJson: boolean;
  readonly passwordFile: string | null;
  readonly run: (session: Session) => Promise<Outcome<Report>>;
}

export type Parsed =
  | { readonly kind: 'verb'; readonly invocation: Invocation }
  /** `--help` and `--version`. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'usage'; readonly message: string };

/** Understands the words after the program's name; never acts. */
export function parseCommandLine(
  words: readonly string[],
  version: string,
  repositoryTypes: readonly RepositoryTypeManifest[] = [],
): Parsed {
  const told: { chosen: Invocation | null; shown: string; complaint: string } = {
    chosen: null,
    shown: '',
    complaint: '',
  };
  const program = describeProgram(version, (invocation) => {
    told.chosen = invocation;
  });
  addTypeOptions(program, words, repositoryTypes);
  forEachCommand(program, (command) => {
    command.exitOverride().configureOutput({
      writeOut: (text) => (told.shown += text),
      writeErr: (text) => (told.complaint += text),
    });
  });
  try {
    program.parse([...words], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { kind: 'text', text: told.shown };
    return { kind: 'usage', message: (told.complaint === '' ? error.message : told.complaint).trim() };
  }
  return told.chosen === null
    ? { kind: 'usage', message: program.helpInformation() }
    : { kind: 'verb', invocation: told.chosen };
}

function forEachCommand(command: Command, visit: (command: Command) => void): void {
  visit(command);
  for (const child of command.commands) forEachCommand(child, visit);
}

type Choose = (invocation: Invocation) => void;
type Run<Options> = (session: Session, options: Options) => Promise<Outcome<Report>>;

function describeProgram(version: string, choose: Choose): Command {
  const program = new Command('timelocker')
    .description('Backs up, finds and restores; the same core as the TimeLocker window.')
    .version(version)
    .showHelpAfterError('(timelocker --help lists the verbs)');
  const verb = <Options>(
    words: string,
    description: string,
    run: Run<Options>,
    argumentNames: readonly string[] = [],
  ): Command => {
    const command = program.command(words).description(description);
    return command
      .option('--json', 'one JSON document on standard output, progress as NDJSON on standard error')
      .option('--password-file <file>', "file with the passphrase of this installation's vault")
      .action((...given: unknown[]) => {
        const named = Object.fromEntries(argumentNames.map((name, index) => [name, given[index]]));
        const options = { ...command.opts(), ...named } as Options & {
          json?: boolean;
          passwordFile?: string;
        };
        choose({
          verb: command.name(),
          isJson: options.json === true,
          passwordFile: options.passwordFile ?? null,
          run: (session) => run(session, options),
        });
      });
  };
  addMaking(verb);
  addLooking(verb);
  addRestoring(verb);
  addCaring(verb);
  return program;
}

type AddVerb = <Options>(
  words: string,
  description: string,
  run: Run<Options>,
  argumentNames?: readonly string[],
) => Command;

function withHistory(command: Command): Command {
  return command
    .option('--plan <name>', 'the plan, by name or id; needed when there are several')
    .option('--repository <name>', 'the repository, by name or id, instead of a plan');
}

function addMaking(verb: AddVerb): void {
  verb('setup', 'make a repository in a folder and a plan that backs up to it', setupVerb)
    .requiredOption('--folder <dir...>', 'folders to back up')
    .option('--to <dir>', 'an empty or new folder for the repository')
    .option('--to-type <type>', 'another kind of place; its own options are listed by --to-type TYPE --help')
    .option('--name <name>', 'name of the plan')
    .option('--exclude-preset <preset...>', 'which exclude presets; "none" for none')
    .option('--exclude <pattern...>', 'further exclude patterns in restic syntax');
  verb('connect [folder]', 'connect an existing repository', connectVerb, ['folder'])
    .option('--to-type <type>', 'another kind of place; its own options are listed by --to-type TYPE --help')
    .requiredOption('--recovery-key-file <file>', 'file whose first line is the recovery key or the password')
    .option('--name <name>', 'name of the repository here');
  verb('backup', 'back up now', backupVerb).option('--plan <name>', 'the plan, by name or id');
}

type LsWords = Omit<Parameters<typeof lsVerb>[1], 'path'> & { readonly path?: string };

function addLooking(verb: AddVerb): void {
  verb('status', 'how everything stands', statusVerb);
  verb('plans', 'what is backed up, where to and when', plansVerb);
  withHistory(verb('snapshots', 'all snapshots, newest first', snapshotsVerb));
  withHistory(
    verb<LsWords>(
      'ls <snapshot> [path]',
      'a folder of a snapshot ("latest" is the newest)',
      (session, options) => lsVerb(session, { ...options, path: options.path ?? '/' }),
      ['snapshot', 'path'],
    ),
  );
  withHistory(verb('find <text>', 'find part of a name in all snapshots', findVerb, ['text']))
    .option('--snapshot <id>', 'only in this snapshot')
    .option('--limit <count>', 'at most so many paths', wholeNumber(1, 5000), 500);
  withHistory(verb('diff <from> <to>', 'what changed between two snapshots', diffVerb, ['from', 'to']));
  verb('jobs [id]', 'what ran and how it ended; with an id, all of one job', jobsVerb, ['id']).option(
    '--limit <count>',
    'at most so many',
    wholeNumber(1, 500),
    50,
  );
}

function addRestoring(verb: AddVerb): void {
  withHistory(
    verb('restore <snapshot> <paths...>', 'bring files and folders back', restoreVerb, ['snapshot', 'paths']),
  )
    .option('--to <dir>', 'into this folder')
    .option('--original', 'to where they were')
    .addOption(
      new Option('--on-conflict <rule>', 'what happens to a file that is already there')
        .choices(['keep-both', 'replace', 'skip'])
        .default('keep-both'),
    );
}

function addCaring(verb: AddVerb): void {
  verb('retention', 'what would be kept and removed by the plan', retentionVerb)
    .option('--plan <name>', 'the plan, by name or id')
    .option('--apply', 'do it')
    .option('--accept-implausible', 'do it even though an unusual number of snapshots would go');
  withHistory(verb('verify', 'prove that the repository is whole', verifyVerb)).option(
    '--read-data <percent>',
    'read so much of the stored data back',
    wholeNumber(0, 100),
    0,
  );
  withHistory(verb('recovery-kit', 'write a printable recovery kit', recoveryKitVerb)).requiredOption(
    '--out <file>',
    'the PDF file',
  );
  verb('doctor', 'look at every part that could be broken', doctorVerb);
}

const wholeNumber =
  (least: number, most: number) =>
  (text: string): number => {
    const value = Number(text);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`A whole number from ${String(least)} to ${String(most)} is needed.`);
  };

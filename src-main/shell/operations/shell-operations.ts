import type { Handlers } from '../../ipc/index.ts';
import type { OutputOf, ParsedInputOf } from '../../../src-shared/contract/index.ts';
import { done, failed, makeFault, type Outcome } from '../../../src-shared/model/fault.ts';
import type { JobId } from '../../../src-shared/model/ids.ts';
import type { WrittenKits } from './written-kits.ts';

export type ShellHandlers = Pick<Handlers, Extract<keyof Handlers, `shell.${string}`>>;

/** The system's dialogs, its file manager and its clipboard. */
export interface Desktop {
  /** Null when the person closed the dialog. */
  readonly chooseFolder: (input: ParsedInputOf<'shell.choose-folder'>) => Promise<string | null>;
  readonly chooseKitFile: (suggestedName: string) => Promise<string | null>;
  /** Shows a folder's content in the file manager. Fault: `restore.destination-missing`. */
  readonly showFolder: (path: string) => Promise<Outcome<null>>;
  /** Opens a document with the program that the person has for it. Fault: `kit.none`. */
  readonly openDocument: (path: string) => Promise<Outcome<null>>;
  readonly copyText: (text: string) => void;
}

export interface ShellOperationsOptions {
  readonly desktop: Desktop;
  readonly writtenKits: WrittenKits;
  readonly readJob: (jobId: JobId) => Promise<Outcome<OutputOf<'jobs.read'>>>;
}

/**
 * What the window can ask of the desktop. It never names what is opened: a restore is told by its job, and a kit has to
 * be one that was written since the app started.
 */
export function createShellOperations({
  desktop,
  writtenKits,
  readJob,
}: ShellOperationsOptions): ShellHandlers {
  return {
    'shell.choose-folder': async (input) => done({ path: await desktop.chooseFolder(input) }),
    'shell.choose-kit-file': async ({ suggestedName }) =>
      done({ path: await desktop.chooseKitFile(plainFileName(suggestedName)) }),
    'shell.show-restored': async ({ jobId }) => {
      const found = await readJob(jobId);
      if (!found.ok) return found;
      const { result } = found.value.job;
      if (result?.kind !== 'restore') return failed(makeFault('request.not-allowed'));
      const shown = await desktop.showFolder(result.destination);
      return shown.ok ? done({}) : shown;
    },
    'shell.open-kit': async ({ path }) => {
      if (!writtenKits.has(path)) return failed(makeFault('request.not-allowed'));
      const opened = await desktop.openDocument(path);
      return opened.ok ? done({}) : opened;
    },
    'shell.copy-text': ({ text }) => {
      desktop.copyText(text);
      return Promise.resolve(done({}));
    },
  };
}

// eslint-disable-next-line no-control-regex -- control characters are what it is about
const notInNames = /[\u0000-\u001f<>:"/\\|?*]/gu;

/** Only a name: no folder, nothing that a system forbids, and always a PDF. */
export function plainFileName(suggested: string): string {
  const plain = suggested
    .replace(notInNames, ' ')
    .replace(/\.pdf$/iu, '')
    .replace(/^[.\s]+|[.\s]+$/gu, '');
  return `${plain === '' ? 'TimeLocker' : plain}.pdf`;
}

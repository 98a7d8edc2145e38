import { formatBytes, formatDuration } from '../../src-shared/i18n/format.ts';
import {
  hasText,
  translate,
  type Language,
  type TextKey,
  type TextParams,
} from '../../src-shared/i18n/translate.ts';
import type { Fault } from '../../src-shared/model/fault.ts';
import type { JobProgress } from '../../src-shared/model/job.ts';
import type { Report } from './session.ts';
import { terminalText } from './terminal-text.ts';

export interface Streams {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** Standard error is a terminal, so that a line may be drawn over. */
  readonly isErrorTerminal: boolean;
}

/** How results, faults and progress are shown: as JSON for programs, as text for people. */
export interface Output {
  readonly report: (verb: string, report: Report) => void;
  readonly fault: (verb: string, fault: Fault) => void;
  readonly usage: (message: string) => void;
  readonly progress: (progress: JobProgress) => void;
}

export function jsonOutput(streams: Streams, language: Language): Output {
  const document = (content: object): void => {
    streams.out(`${JSON.stringify(content)}\n`);
  };
  return {
    report: (verb, report) => {
      document({ ok: report.isFailure !== true, verb, end: report.end ?? 'done', value: report.value });
    },
    fault: (verb, fault) => {
      document({ ok: false, verb, fault: { ...fault, ...faultTexts(fault, language) } });
    },
    usage: (message) => {
      document({ ok: false, usage: message });
    },
    progress: (progress) => {
      streams.error(`${JSON.stringify({ type: 'progress', ...progress })}\n`);
    },
  };
}

const clearLine = '\r\u001b[2K';

export function textOutput(streams: Streams, language: Language): Output {
  const text = (key: TextKey, params?: TextParams): string => translate(language, key, params);
  let isDrawn = false;
  const clear = (): void => {
    if (isDrawn) streams.error(clearLine);
    isDrawn = false;
  };
  return {
    report: (_verb, report) => {
      clear();
      for (const line of report.lines) streams.out(`${line}\n`);
    },
    fault: (_verb, fault) => {
      clear();
      const { title, explanation, next } = faultTexts(fault, language);
      streams.error(`${title}\n${explanation}\n${next}\n`);
      if (fault.detail !== undefined)
        streams.error(`\n${text('cli.details')}\n${terminalLines(fault.detail)}\n`);
    },
    usage: (message) => {
      streams.error(`${message}\n`);
    },
    progress: (progress) => {
      if (!streams.isErrorTerminal) return;
      streams.error(clearLine + progressLine(progress, language));
      isDrawn = true;
    },
  };
}

const terminalLines = (detail: string): string => detail.split('\n').map(terminalText).join('\n');

function progressLine(progress: JobProgress, language: Language): string {
  const parts = [
    progress.fraction === null ? '' : `${String(Math.floor(progress.fraction * 100))} %`,
    formatBytes(progress.bytesDone, language),
    progress.bytesPerSecond === null ? '' : `${formatBytes(progress.bytesPerSecond, language)}/s`,
    progress.secondsLeft === null
      ? ''
      : translate(language, 'cli.time-left', { time: formatDuration(progress.secondsLeft, language) }),
    progress.currentPath === null ? '' : shortened(terminalText(progress.currentPath), 60),
  ];
  return parts.filter((part) => part !== '').join('  ');
}

const shortened = (path: string, width: number): string =>
  path.length <= width ? path : `…${path.slice(1 - width)}`;

interface FaultTexts {
  readonly title: string;
  readonly explanation: string;
  readonly next: string;
}

/** The words of the catalogue for a fault. */
export function faultTexts(fault: Fault, language: Language): FaultTexts {
  const text = (part: keyof FaultTexts): string => {
    const key = `fault.${fault.code}.${part}`;
    return hasText(key) ? terminalText(translate(language, key, fault.params ?? {})) : fault.code;
  };
  return { title: text('title'), explanation: text('explanation'), next: text('next') };
}

import type { JobProgress } from '../../../src-shared/model/job.ts';
import type { Texts } from '../../i18n/texts.ts';

/** The lines below a progress bar. Empty strings where nothing can be said honestly. */
export interface ProgressWords {
  readonly percent: string;
  readonly phase: string;
  readonly timeLeft: string;
  /** Bytes, files, speed, written: in this order, those that are known. */
  readonly facts: readonly string[];
}

export function progressWords(progress: JobProgress, texts: Texts): ProgressWords {
  const { fraction } = progress;
  return {
    // Never "100 %" before the end is proven.
    percent: fraction === null ? '' : texts.percent(Math.min(0.99, Math.floor(fraction * 100) / 100)),
    phase: texts.t(`job.phase.${progress.phase}`),
    timeLeft: timeLeft(progress, texts),
    facts: [bytesRead(progress, texts), filesRead(progress, texts), ...rates(progress, texts)],
  };
}

function bytesRead({ bytesDone, bytesTotal }: JobProgress, { t, bytes }: Texts): string {
  const done = bytes(bytesDone);
  return bytesTotal === null
    ? t('home.progress.bytes-only', { done })
    : t('home.progress.bytes', { done, total: bytes(bytesTotal) });
}

function filesRead({ filesDone, filesTotal }: JobProgress, { t, count }: Texts): string {
  const done = count(filesDone);
  return filesTotal === null
    ? t('home.progress.files-only', { done })
    : t('home.progress.files', { done, total: count(filesTotal) });
}

function rates({ bytesPerSecond, bytesWritten }: JobProgress, { t, bytes }: Texts): readonly string[] {
  return [
    ...(bytesPerSecond === null ? [] : [t('home.progress.speed', { bytes: bytes(bytesPerSecond) })]),
    ...(bytesWritten === null ? [] : [t('home.progress.written', { bytes: bytes(bytesWritten) })]),
  ];
}

function timeLeft({ secondsLeft, phase }: JobProgress, { t, duration }: Texts): string {
  if (phase === 'finishing' || phase === 'cleaning') return t('home.progress.nearly');
  if (secondsLeft === null) return t('home.progress.estimating');
  if (secondsLeft < 15) return t('home.progress.nearly');
  return t('home.progress.left', { duration: duration(roundedSeconds(secondsLeft)) });
}

/** As exact as a forecast can be: a number that changes every second is a number that nobody believes. */
export function roundedSeconds(seconds: number): number {
  const step = seconds < 60 ? 15 : seconds < 600 ? 60 : seconds < 3600 ? 300 : 900;
  return Math.max(step, Math.round(seconds / step) * step);
}

import type { JobProgress } from '../../../src-shared/model/job.ts';
import type { Texts } from '../../i18n/texts.ts';

/** How far a job is, in a few short facts; what is not known is not said. */
export function progressFacts(progress: JobProgress, texts: Texts): readonly string[] {
  const { t, bytes, count, duration } = texts;
  const { filesDone, filesTotal, bytesDone, bytesTotal, bytesWritten, bytesPerSecond, secondsLeft } =
    progress;
  const known = <Value>(value: Value | null, say: (value: Value) => string): readonly string[] =>
    value === null ? [] : [say(value)];
  return [
    ...(filesTotal === null
      ? filesDone === 0
        ? []
        : [t('activity.progress.files-unknown', { done: count(filesDone) })]
      : [t('activity.progress.files', { done: count(filesDone), total: count(filesTotal) })]),
    ...known(bytesTotal, (total) =>
      t('activity.progress.read', { done: bytes(bytesDone), total: bytes(total) }),
    ),
    ...known(bytesWritten, (written) => t('activity.progress.written', { bytes: bytes(written) })),
    ...known(bytesPerSecond, (speed) => t('activity.progress.speed', { bytes: bytes(speed) })),
    ...known(secondsLeft, (seconds) => t('activity.progress.left', { time: duration(seconds) })),
  ];
}

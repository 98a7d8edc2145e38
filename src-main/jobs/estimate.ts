/** How fast a job is and how long it still takes, from how many bytes it has done so far. */
export interface Estimate {
  /** Smoothed; null until there is something to go by. */
  readonly bytesPerSecond: number | null;
  /** Null while it could not be honest: too early, no total, standing still, or all bytes done but not the end. */
  readonly secondsLeft: number | null;
}

/** One reading: `atMs` on a monotonic clock; `bytesTotal` null while unknown or still being counted. */
export interface Reading {
  readonly atMs: number;
  readonly bytesDone: number;
  readonly bytesTotal: number | null;
}

interface Sample {
  readonly atMs: number;
  readonly bytes: number;
}

export interface Estimator {
  /** Oldest first, about one a second, none older than the window. */
  readonly samples: readonly Sample[];
  readonly startedAtMs: number | null;
  readonly shown: { readonly atMs: number; readonly secondsLeft: number } | null;
}

export const newEstimator: Estimator = { samples: [], startedAtMs: null, shown: null };

/** The speed is taken over the last part of the run: long enough for bursts, short enough to notice a change. */
const windowShare = 0.6;
const shortestWindowMs = 10_000;
const windowMs = 60_000;
const sampleEveryMs = 1000;
/** restic reads ahead: the first megabytes are in its buffers at once and say nothing about the speed. */
const bufferedMs = 3000;
const honestAfterMs = 8000;
const honestAfterShare = 0.03;
/** How much of the difference between what is shown and what is now believed is made good in a second; more towards the end. */
const gentlestCorrection = 0.06;
const firmestCorrection = 0.3;
const correctedWithinSeconds = 4;

/** Takes a reading in and answers the estimate; pure. What is shown counts down and is corrected gently, so it never jumps. */
export function estimate(
  previous: Estimator,
  reading: Reading,
): { readonly estimator: Estimator; readonly estimate: Estimate } {
  // Fewer bytes than before: the work has begun anew.
  const isAnew = reading.bytesDone < (previous.samples.at(-1)?.bytes ?? 0);
  const estimator = isAnew ? newEstimator : previous;
  const startedAtMs = estimator.startedAtMs ?? reading.atMs;
  const samples = withSample(estimator.samples, reading);
  const bytesPerSecond = rateOf(samples, reading, startedAtMs);
  const believed = believedSecondsLeft(reading, bytesPerSecond, reading.atMs - startedAtMs);
  const shown = believed === null ? null : correct(estimator.shown, believed, reading.atMs);
  return {
    estimator: { samples, startedAtMs, shown },
    estimate: { bytesPerSecond, secondsLeft: shown === null ? null : Math.round(shown.secondsLeft) },
  };
}

function withSample(samples: readonly Sample[], { atMs, bytesDone }: Reading): readonly Sample[] {
  const last = samples.at(-1);
  if (last !== undefined && atMs - last.atMs < sampleEveryMs) return samples;
  const firstInWindow = samples.findIndex((sample) => sample.atMs >= atMs - windowMs);
  return [...samples.slice(Math.max(0, firstInWindow)), { atMs, bytes: bytesDone }];
}

function rateOf(samples: readonly Sample[], reading: Reading, startedAtMs: number): number | null {
  const elapsedMs = reading.atMs - startedAtMs;
  const width = Math.min(windowMs, Math.max(shortestWindowMs, elapsedMs * windowShare));
  const notBefore = elapsedMs < bufferedMs ? 0 : Math.max(startedAtMs + bufferedMs, reading.atMs - width);
  const from = samples.find((sample) => sample.atMs >= notBefore);
  if (from === undefined) return null;
  const seconds = (reading.atMs - from.atMs) / 1000;
  return seconds < 1 ? null : Math.max(0, (reading.bytesDone - from.bytes) / seconds);
}

function believedSecondsLeft(reading: Reading, rate: number | null, elapsedMs: number): number | null {
  const { bytesDone, bytesTotal } = reading;
  if (bytesTotal === null || rate === null || rate < 1 || elapsedMs < honestAfterMs) return null;
  if (bytesDone >= bytesTotal || bytesDone < bytesTotal * honestAfterShare) return null;
  return (bytesTotal - bytesDone) / rate;
}

function correct(shown: Estimator['shown'], believed: number, atMs: number): NonNullable<Estimator['shown']> {
  if (shown === null) return { atMs, secondsLeft: believed };
  const elapsed = (atMs - shown.atMs) / 1000;
  const countedDown = Math.max(1, shown.secondsLeft - elapsed);
  const wanted = correctedWithinSeconds / countedDown;
  const perSecond = Math.min(firmestCorrection, Math.max(gentlestCorrection, wanted));
  const share = 1 - (1 - perSecond) ** elapsed;
  return { atMs, secondsLeft: countedDown + (believed - countedDown) * share };
}

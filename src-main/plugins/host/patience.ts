import type { Clock } from '../../platform/clock.ts';

/** Gives up on a call that does not answer; long work may go on as long as it shows signs of life. */
export function watchPatience(
  clock: Clock,
  { patienceMs, isLongWork }: { readonly patienceMs: number; readonly isLongWork?: boolean },
  give: () => void,
): { signOfLife: () => void; endAfter: (ms: number, run: () => void) => void; stop: () => void } {
  const wait = (ms: number, run: () => void): (() => void) =>
    Number.isFinite(ms) ? clock.after(ms, run) : () => undefined;
  let callOff = wait(patienceMs, give);
  let isEnding = false;
  const again = (ms: number, run: () => void): void => {
    callOff();
    callOff = wait(ms, run);
  };
  return {
    signOfLife: () => {
      if (isLongWork === true && !isEnding) again(patienceMs, give);
    },
    endAfter: (ms, run) => {
      isEnding = true;
      again(ms, run);
    },
    stop: () => {
      callOff();
    },
  };
}

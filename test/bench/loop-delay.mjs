// Loaded before a program with `node --import`: writes the event loop's delay to the file named by LOOP_DELAY_FILE.
import { writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const resolutionMs = 5;
const delay = monitorEventLoopDelay({ resolution: resolutionMs });
delay.enable();
process.on('exit', () => {
  // The histogram counts the whole interval between two samples; the delay is what exceeds the resolution.
  const ms = (nanoseconds) => Math.max(0, nanoseconds / 1e6 - resolutionMs);
  writeFileSync(
    process.env.LOOP_DELAY_FILE,
    JSON.stringify({ p50: ms(delay.percentile(50)), p99: ms(delay.percentile(99)), max: ms(delay.max) }),
  );
});

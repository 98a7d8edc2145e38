import type { EventEmitter } from 'node:events';

/**
 * Who reads our output may have seen enough (`timelocker jobs | head -1`). What is written after that is dropped; work
 * under way is still brought to its clean end, with its usual exit code. Any other failure to write stays an error.
 */
export function ignoreBrokenPipe(stream: EventEmitter): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

import type { Socket } from 'node:net';

/** One frame is one line of JSON; a longer line than this ends the connection. */
const maxFrameBytes = 64 * 1024 * 1024;

/**
 * Reads frames from a socket. Anything that is no JSON line, or too long, destroys the connection:
 * both ends are ours, so a broken frame is never worth guessing at.
 */
export function readFrames(socket: Socket, onFrame: (frame: unknown) => void): void {
  let rest: Buffer[] = [];
  let restBytes = 0;
  socket.on('data', (chunk: Buffer) => {
    let start = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, start)) {
      const line = Buffer.concat([...rest, chunk.subarray(start, end)]);
      rest = [];
      restBytes = 0;
      start = end + 1;
      if (!deliver(line, onFrame)) return void socket.destroy();
    }
    rest.push(chunk.subarray(start));
    restBytes += chunk.length - start;
    if (restBytes > maxFrameBytes) socket.destroy();
  });
}

function deliver(line: Buffer, onFrame: (frame: unknown) => void): boolean {
  let frame: unknown;
  try {
    frame = JSON.parse(line.toString('utf8'));
  } catch {
    return false;
  }
  onFrame(frame);
  return true;
}

export function writeFrame(socket: Socket, frame: unknown): void {
  if (!socket.destroyed) socket.write(`${JSON.stringify(frame)}\n`);
}

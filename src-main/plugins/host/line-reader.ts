import { StringDecoder } from 'node:string_decoder';
import { longestLine } from './messages.ts';

/** Cuts a stream into lines; says so once when a line grows too long, and takes nothing more then. */
export function createLineReader(take: (line: string) => void, tooLong: () => void): (chunk: Buffer) => void {
  const decoder = new StringDecoder('utf8');
  let pending: string[] = [];
  let pendingLength = 0;
  let isBroken = false;
  return (chunk) => {
    if (isBroken) return;
    const parts = decoder.write(chunk).split('\n');
    for (const [index, part] of parts.entries()) {
      pending.push(part);
      pendingLength += part.length;
      if (pendingLength > longestLine) {
        isBroken = true;
        pending = [];
        tooLong();
        return;
      }
      if (index === parts.length - 1) return;
      const line = pending.join('');
      pending = [];
      pendingLength = 0;
      take(line);
    }
  };
}

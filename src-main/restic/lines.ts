import { StringDecoder } from 'node:string_decoder';

/** Cuts a stream of bytes into lines, across chunk borders and inside characters, however long a line is. */
export interface LineSplitter {
  push(chunk: Uint8Array): void;
  /** Hands over what stands after the last line feed. */
  end(): void;
}

/** Lines come without their end and without the codes that restic sends to rewrite a terminal line. */
export function createLineSplitter(onLine: (line: string) => void): LineSplitter {
  const decoder = new StringDecoder('utf8');
  let pieces: string[] = [];

  const give = (line: string): void => {
    const clean = line.includes('\u001B') || line.endsWith('\r') ? withoutTerminalCodes(line) : line;
    if (clean !== '') onLine(clean);
  };
  const take = (text: string): void => {
    let from = 0;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', from)) {
      pieces.push(text.slice(from, at));
      give(pieces.length === 1 ? (pieces[0] ?? '') : pieces.join(''));
      pieces = [];
      from = at + 1;
    }
    if (from < text.length) pieces.push(text.slice(from));
  };

  return {
    push: (chunk) => take(decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength))),
    end: () => {
      take(decoder.end());
      if (pieces.length > 0) give(pieces.join(''));
      pieces = [];
    },
  };
}

// eslint-disable-next-line no-control-regex -- these are control characters
const terminalCodes = /\u001B\[[0-9;]*[A-Za-z]|\r$/gu;

const withoutTerminalCodes = (line: string): string => line.replaceAll(terminalCodes, '');

import { StringDecoder } from 'node:string_decoder';

/** Cuts the objects out of one long JSON array while it arrives. */
export interface ElementSplitter {
  push(chunk: Uint8Array): void;
  end(): void;
}

const brace = { open: 0x7b, close: 0x7d, openList: 0x5b, closeList: 0x5d } as const;
const quote = 0x22;
const backslash = 0x5c;

/**
 * Gives the text of every object that stands `depth` brackets deep, as soon as its last brace is there. restic
 * answers `find` and `snapshots` with one line that can be 60 MB long: parsing that at once would stop the process
 * for half a second.
 * What stands outside of those objects goes to `onRest`, for the fields around them.
 */
export function createElementSplitter(
  depth: number,
  onElement: (text: string) => void,
  onRest: (text: string) => void = () => undefined,
): ElementSplitter {
  const decoder = new StringDecoder('utf8');
  const state = { level: 0, isInText: false, isEscaped: false, piece: '' };

  const scan = (text: string): void => {
    let from = 0;
    for (let at = 0; at < text.length; at += 1) {
      const edge = step(state, text.charCodeAt(at), depth);
      if (edge === undefined) continue;
      const end = edge === 'begin' ? at : at + 1;
      const whole = state.piece + text.slice(from, end);
      (edge === 'begin' ? onRest : onElement)(whole);
      state.piece = '';
      from = end;
    }
    state.piece += text.slice(from);
  };

  return {
    push: (chunk) => scan(decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength))),
    end: () => {
      scan(decoder.end());
      onRest(state.piece);
      state.piece = '';
    },
  };
}

interface ScanState {
  level: number;
  isInText: boolean;
  isEscaped: boolean;
}

function step(state: ScanState, code: number, depth: number): 'begin' | 'end' | undefined {
  if (state.isInText) {
    stepInText(state, code);
    return undefined;
  }
  switch (code) {
    case quote:
      state.isInText = true;
      return undefined;
    case brace.open:
    case brace.openList:
      state.level += 1;
      return isEdge(state, depth + 1, code === brace.open) ? 'begin' : undefined;
    case brace.close:
    case brace.closeList:
      state.level -= 1;
      return isEdge(state, depth, code === brace.close) ? 'end' : undefined;
    default:
      return undefined;
  }
}

const isEdge = (state: ScanState, level: number, isBrace: boolean): boolean =>
  isBrace && state.level === level;

function stepInText(state: ScanState, code: number): void {
  if (state.isEscaped) state.isEscaped = false;
  else if (code === backslash) state.isEscaped = true;
  else if (code === quote) state.isInText = false;
}

import { isFields, parseFields, textIn } from './json-fields.ts';
import type { Fields } from './json-fields.ts';

/** One line of either stream: a JSON object with its `message_type` ('' if it has none), or plain text. */
export type Message =
  | { readonly kind: 'json'; readonly type: string; readonly fields: Fields }
  | { readonly kind: 'list'; readonly items: readonly Fields[] }
  | { readonly kind: 'text'; readonly text: string };

/** Never fails: what is no whole JSON is text, also on a stream that is JSON otherwise. */
export function decodeLine(line: string): Message {
  if (line.startsWith('{')) {
    const fields = parseFields(line);
    if (fields !== undefined) return { kind: 'json', type: textIn(fields, 'message_type') ?? '', fields };
  }
  if (line.startsWith('[') && line.endsWith(']')) {
    const items = parseList(line);
    if (items !== undefined) return { kind: 'list', items };
  }
  return { kind: 'text', text: line };
}

function parseList(line: string): readonly Fields[] | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return Array.isArray(value) ? value.filter(isFields) : undefined;
  } catch {
    return undefined;
  }
}

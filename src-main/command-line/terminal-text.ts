/**
 * Makes a name safe for a terminal and one line: control characters (newlines, escape sequences) and direction marks
 * become visible, so that a file cannot draw on the screen or pose as another.
 */
export function terminalText(text: string): string {
  return text.replace(
    unsafe,
    (character) => `\\u${character.codePointAt(0)?.toString(16).padStart(4, '0') ?? ''}`,
  );
}

// eslint-disable-next-line no-control-regex -- naming the control characters is the point
const unsafe = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Pads to a column of the given width; longer text stays whole. */
export const column = (text: string, width: number): string => text.padEnd(width);

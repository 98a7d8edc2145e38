import type { Instant } from '../../src-shared/model/ids.ts';

/** restic writes nanoseconds and the offset of the computer that wrote them; ours are UTC and milliseconds. */
export function instantOf(text: string | undefined): Instant | null {
  if (text === undefined) return null;
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

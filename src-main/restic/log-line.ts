/** One line of the technical log of a run; `text` is redacted and at most 4,000 characters. */
export interface LogLine {
  readonly stream: 'command' | 'stdout' | 'stderr' | 'end';
  readonly text: string;
}

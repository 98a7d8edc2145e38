import 'react';

declare module 'react' {
  interface CSSProperties {
    /** Grid tracks shared by the head and the rows of a table. */
    readonly '--tracks'?: string;
  }
}

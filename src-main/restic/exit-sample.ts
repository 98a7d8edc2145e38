import type { FaultCode } from '../../src-shared/model/fault.ts';

/** What a program wrote at its end, and what it means. */
export interface ExitSample {
  readonly of: string;
  readonly code: number;
  readonly says: string;
  readonly means: FaultCode;
  readonly verb?: string;
  readonly isFolderGone?: boolean;
}

import type { z } from 'zod';
import type { Outcome } from '../../src-shared/model/fault.ts';
import type { Clock } from './clock.ts';
import type { LoadReport } from './load-report.ts';

/** What a document is: an object in a JSON file, beside its `version`. */
export interface DocumentShape<Value extends object> {
  /** Of the form written now; a file with a greater one is from a newer app. */
  readonly version: number;
  readonly schema: z.ZodType<Value>;
  readonly initial: () => Value;
  /** `upgrades[n]` turns the content of version n into that of n + 1. */
  readonly upgrades?: Readonly<Record<number, (old: Record<string, unknown>) => Record<string, unknown>>>;
}

/**
 * One JSON file of state (mode 0600) with a last good copy beside it. What `value` answers is on the disk.
 */
export interface DocumentFile<Value extends object> {
  readonly loaded: LoadReport;
  value(): Value;
  /**
   * Puts what `change` makes of the value onto the disk, then into memory. Changes asked for while a write is under
   * way are written together, in order. Faults: `home.disk-full`, `home.not-writable`; file and value are then as before.
   */
  change(change: (value: Value) => Value): Promise<Outcome<Value>>;
  /** Resolves when nothing is left to write. */
  settled(): Promise<void>;
}

/** Fault `home.not-writable` when the file cannot be read at all. `platform/node/open-document-file.ts` implements it. */
export type OpenDocumentFile = <Value extends object>(options: {
  /** `settings.json`; its last good copy is `settings.last-good.json`. The folder exists. */
  readonly path: string;
  readonly shape: DocumentShape<Value>;
  readonly clock: Clock;
}) => Promise<Outcome<DocumentFile<Value>>>;

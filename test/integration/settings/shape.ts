import { z } from 'zod';
import type { DocumentShape } from '../../../src-main/platform/document-file.ts';

export interface Notes {
  readonly count: number;
  readonly lines: readonly string[];
}

export const notesShape: DocumentShape<Notes> = {
  version: 2,
  schema: z.object({ count: z.number().int(), lines: z.array(z.string()) }),
  initial: () => ({ count: 0, lines: [] }),
  upgrades: { 1: (old) => ({ ...old, lines: [] }) },
};

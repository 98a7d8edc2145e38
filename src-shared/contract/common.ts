import { z } from 'zod';

/** No input, or no output beyond "done". */
export const nothing = z.object({});

/** An absolute path of this computer. */
export const path = z.string().min(1).max(32_767);

/** An absolute `/`-separated path inside a snapshot; `/` is its root. */
export const snapshotPath = z.string().min(1).max(32_767).startsWith('/');

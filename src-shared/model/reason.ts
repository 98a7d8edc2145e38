import { z } from 'zod';
import { instant, repositoryId } from './ids.ts';

/** Why a job waits or is paused, or why a plan does not run now. Data; the words live in the text catalogue. */
export const reason = z.discriminatedUnion('code', [
  z.object({ code: z.literal('schedule'), until: instant }),
  z.object({ code: z.literal('idle') }),
  z.object({ code: z.literal('battery') }),
  z.object({ code: z.literal('metered') }),
  z.object({ code: z.literal('device-absent') }),
  z.object({ code: z.literal('repository-absent'), repositoryId }),
  z.object({ code: z.literal('repository-busy'), repositoryId }),
  z.object({ code: z.literal('passcode') }),
  z.object({ code: z.literal('vault-locked') }),
  /** The person paused; null means until they resume. */
  z.object({ code: z.literal('user'), until: instant.nullable() }),
  z.object({ code: z.literal('retry'), until: instant }),
]);
export type Reason = z.infer<typeof reason>;

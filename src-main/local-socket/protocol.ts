import { z } from 'zod';

/** What a client may send. The first frame is `hello` with the token that only this user can read. */
export const clientFrame = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hello'), token: z.string().max(200) }),
  z.object({ type: z.literal('call'), id: z.number().int(), name: z.string().max(100), input: z.unknown() }),
  z.object({ type: z.literal('cancel'), id: z.number().int() }),
]);
export type ClientFrame = z.infer<typeof clientFrame>;

/** What the owner of the home answers. */
export type ServerFrame =
  | { readonly type: 'welcome' }
  | { readonly type: 'answer'; readonly id: number; readonly outcome: unknown }
  | { readonly type: 'event'; readonly event: unknown };

import { z } from 'zod';
import { fault } from '../../../src-shared/model/fault.ts';

/**
 * What goes between the app and a plugin process: one JSON document a line, over a pipe of its own. Nothing that a plugin
 * process says is believed: every line is checked here, every answer once more by what was asked (`answers.ts`).
 */
const callId = z.number().int().positive();

export const fromPlugin = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('result'), call: callId, value: z.unknown() }),
  z.object({ kind: z.literal('threw'), call: callId, message: z.string().max(4000) }),
  z.object({
    kind: z.literal('report'),
    call: callId,
    report: z.object({
      phase: z.string().max(80),
      fraction: z.number().min(0).max(1).nullable(),
      need: z
        .object({
          code: z.string().max(80),
          params: z.record(z.string(), z.union([z.string().max(1000), z.number()])).optional(),
        })
        .optional(),
    }),
  }),
  z.object({ kind: z.literal('log'), call: callId, line: z.string().max(4000) }),
  z.object({ kind: z.literal('changed'), call: callId }),
  z.object({
    kind: z.literal('ask'),
    call: callId,
    ask: callId,
    what: z.string().max(40),
    args: z.array(z.unknown()).max(4),
  }),
]);
export type FromPlugin = z.infer<typeof fromPlugin>;

export const outcomeOf = <Value extends z.ZodType>(
  value: Value,
): z.ZodDiscriminatedUnion<
  [
    z.ZodObject<{ ok: z.ZodLiteral<true>; value: Value }>,
    z.ZodObject<{ ok: z.ZodLiteral<false>; fault: typeof fault }>,
  ]
> =>
  z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value }),
    z.object({ ok: z.literal(false), fault }),
  ]);

/** What a call is about. */
export interface Asked {
  readonly family: 'repository' | 'target';
  readonly typeId: string;
  readonly method: string;
  readonly args: readonly unknown[];
}

/** The plain part of a context; the functions of it become messages. */
export type ToPlugin =
  | { readonly kind: 'call'; readonly call: number; readonly asked: Asked; readonly context: object | null }
  | { readonly kind: 'cancel'; readonly call: number }
  | { readonly kind: 'told'; readonly ask: number; readonly value: unknown };

/** Longest line either way: lists of a hundred thousand paths fit, floods do not. */
export const longestLine = 16 * 1024 * 1024;

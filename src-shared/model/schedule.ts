import { z } from 'zod';

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u);

/** When a plan runs by itself; times are local wall-clock times. */
export const schedule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('manual') }),
  z.object({ kind: z.literal('hourly'), everyHours: z.number().int().min(1).max(24) }),
  z.object({ kind: z.literal('daily'), at: timeOfDay }),
  z.object({
    kind: z.literal('weekly'),
    /** 0 is Sunday. */ weekday: z.number().int().min(0).max(6),
    at: timeOfDay,
  }),
]);
export type Schedule = z.infer<typeof schedule>;

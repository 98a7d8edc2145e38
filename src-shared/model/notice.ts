import { z } from 'zod';
import { instant } from './ids.ts';

/** Something the app has to tell once, until dismissed. Texts live in the catalogue under `notice.<code>`. */
export const notice = z.object({
  id: z.string(),
  code: z.enum([
    'settings-recovered',
    'settings-from-newer-version',
    'history-recovered',
    'history-from-newer-version',
    'secrets-recovered',
    'orphans-ended',
    'clock-jumped',
    'engine-is-development-version',
    'still-in-tray',
  ]),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  at: instant,
});
export type Notice = z.infer<typeof notice>;

import { z } from 'zod';

export const languages = ['en', 'de'] as const;

/** What the person chose for the app itself. */
export const preferences = z.object({
  language: z.union([z.literal('system'), z.enum(languages)]),
  appearance: z.enum(['system', 'light', 'dark']),
  startsWithComputer: z.boolean(),
  /** Closing the window keeps the app in the tray; said once. */
  wasToldAboutTray: z.boolean(),
  /** The person accepted that this computer has no keychain. */
  acceptsWeakVault: z.boolean(),
});
export type Preferences = z.infer<typeof preferences>;

export const initialPreferences: Preferences = {
  language: 'system',
  appearance: 'system',
  startsWithComputer: true,
  wasToldAboutTray: false,
  acceptsWeakVault: false,
};

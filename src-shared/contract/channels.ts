/** The three channels between the window and the core. Nothing else passes. Apart, so that the preload script stays free of zod. */
export const channels = {
  call: 'timelocker:call',
  cancel: 'timelocker:cancel',
  event: 'timelocker:event',
} as const;

/** Why a job waits or is paused; one short sentence each. */
export const reasons = {
  'reason.schedule': 'Waits for its time.',
  'reason.idle': 'Waits until the computer is not in use.',
  'reason.battery': 'Waits for mains power.',
  'reason.metered': 'Waits for a connection without a data limit.',
  'reason.device-absent': 'Waits for the device to be connected.',
  'reason.repository-absent': 'Waits for the drive with the snapshots.',
  'reason.repository-busy': 'Waits until the repository is free.',
  'reason.passcode': 'Waits for the passcode on the device.',
  'reason.vault-locked': 'Waits for your passphrase.',
  'reason.user': 'Paused by you.',
  'reason.retry': 'Tries again shortly.',
} as const;

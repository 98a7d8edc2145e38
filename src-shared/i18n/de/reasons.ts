export const reasons = {
  'reason.schedule': 'Wartet auf die eingestellte Zeit.',
  'reason.idle': 'Wartet, bis der Computer nicht verwendet wird.',
  'reason.battery': 'Wartet auf Netzstrom.',
  'reason.metered': 'Wartet auf eine Verbindung ohne Datenlimit.',
  'reason.device-absent': 'Wartet darauf, dass das Gerät angeschlossen wird.',
  'reason.repository-absent': 'Wartet auf das Laufwerk mit den Sicherungsständen.',
  'reason.repository-busy': 'Wartet, bis der Speicherort frei ist.',
  'reason.passcode': 'Wartet auf den Code am Gerät.',
  'reason.vault-locked': 'Wartet auf die Passphrase.',
  'reason.user': 'Von Hand angehalten.',
  'reason.retry': 'Wird in Kürze erneut versucht.',
} as const;

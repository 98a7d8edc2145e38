const shortestPassphrase = 8;

export type PassphraseFlaw = 'short' | 'different';

/** What is wrong with a new passphrase typed twice; null when it can be used. */
export function passphraseFlaw(passphrase: string, again: string): PassphraseFlaw | null {
  if (passphrase.length < shortestPassphrase) return 'short';
  return passphrase === again ? null : 'different';
}

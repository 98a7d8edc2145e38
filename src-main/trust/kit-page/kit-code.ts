import type { KitFacts } from './kit-facts.ts';

/** A QR code as squares: `isDark(column, row)` for 0 <= column, row < size. */
export interface KitCode {
  readonly size: number;
  readonly isDark: (column: number, row: number) => boolean;
}

/** Beyond it the squares get too small for a camera at the size in which the code is printed. */
const mostBytes = 620;

/** The text of the code: an object that a person can read too. Leaves the location out when it is too long for it. */
export function kitCodeText({ location, resticId, key }: KitFacts): string {
  const whole = JSON.stringify({ timelocker: 1, location, repository: resticId, key });
  if (Buffer.byteLength(whole) <= mostBytes) return whole;
  return JSON.stringify({ timelocker: 1, repository: resticId, key });
}

export async function makeKitCode(facts: KitFacts): Promise<KitCode> {
  const { default: code } = await import('qrcode');
  const { modules } = code.create(kitCodeText(facts), { errorCorrectionLevel: 'M' });
  return {
    size: modules.size,
    isDark: (column, row) => modules.get(row, column) !== 0,
  };
}

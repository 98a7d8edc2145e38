const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'] as const;

/** `200.018 MiB` in bytes, as exactly as restic tells; null if it is no size. */
export function parseSize(text: string): number | null {
  const found = /^([\d.]+) ([KMGTP]?i?B)$/u.exec(text.trim());
  const power = units.findIndex((unit) => unit === found?.[2]);
  return found === null || power === -1 ? null : Math.round(Number(found[1]) * 1024 ** power);
}

import { describe, expect, it } from 'vitest';
import { joinRaw, textOf } from './raw-path.ts';

const bytes = (...values: readonly (number | string)[]): Buffer =>
  Buffer.concat(
    values.map((value) => (typeof value === 'string' ? Buffer.from(value) : Buffer.from([value]))),
  );

describe('A raw path', () => {
  it('shows one replacement character for each byte that is no text, as Go does', () => {
    expect(textOf(bytes('caf', 0xe9, '.txt'))).toBe('caf\uFFFD.txt');
    expect(textOf(bytes('a', 0xe2, 0x82, 'b'))).toBe('a\uFFFD\uFFFDb');
    expect(textOf(bytes(0xf0, 0x9f, 0x98))).toBe('\uFFFD\uFFFD\uFFFD');
    expect(textOf(bytes(0xed, 0xa0, 0x80))).toBe('\uFFFD\uFFFD\uFFFD');
  });

  it('shows text as it is, also beside bytes that are none', () => {
    expect(textOf(bytes('größe 😀', 0xff))).toBe('größe 😀\uFFFD');
    expect(textOf(Buffer.from('\u{feff}größe'))).toBe('\u{feff}größe');
  });

  it('is joined without loss', () => {
    expect(joinRaw('/home/anna', 'a')).toBe('/home/anna/a');
    expect(joinRaw('/', 'a')).toBe('/a');
    expect(joinRaw('/home', bytes(0xe9))).toEqual(bytes('/home/', 0xe9));
  });
});

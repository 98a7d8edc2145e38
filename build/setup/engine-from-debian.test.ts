import { describe, expect, it } from 'vitest';
import { mirrorIn } from './engine-from-debian.mjs';

describe('the address of the Debian mirror', () => {
  it('is read from the newer notation, past the security archive', () => {
    const text = [
      'Types: deb',
      '# http://snapshot.example/archive/debian/20250520T000000Z',
      'URIs: http://mirror.example/debian-security',
      'Suites: bookworm-security',
      '',
      'Types: deb',
      'URIs: http://mirror.example/debian',
    ].join('\n');
    expect(mirrorIn(text)).toBe('http://mirror.example/debian');
  });

  it('is read from the older notation, with and without options', () => {
    expect(mirrorIn('deb http://mirror.example/debian/ bookworm main')).toBe('http://mirror.example/debian/');
    expect(mirrorIn('deb [arch=amd64 trusted=yes] http://mirror.example/debian bookworm main')).toBe(
      'http://mirror.example/debian',
    );
  });

  it('is not that of a source package, a comment or another archive', () => {
    const text =
      '# deb http://a.example/debian x\ndeb-src http://b.example/debian x\ndeb https://c.example/repo x main';
    expect(mirrorIn(text)).toBeUndefined();
  });
});

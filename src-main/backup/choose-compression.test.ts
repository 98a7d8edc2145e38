import { describe, expect, it } from 'vitest';
import { chooseCompression, isCompressedAlready } from './choose-compression.ts';
import { implausibleShrink, savedNothing } from './false-green.ts';

describe('the choice of compression', () => {
  it('spares the work where most bytes are compressed already', () => {
    expect(chooseCompression({ compressedBytes: 80, otherBytes: 20 })).toBe('off');
    expect(chooseCompression({ compressedBytes: 20, otherBytes: 80 })).toBe('auto');
    expect(chooseCompression({ compressedBytes: 0, otherBytes: 0 })).toBe('auto');
  });

  it('knows kinds by their ending, whatever its case', () => {
    expect(['IMG_1.JPG', 'film.mkv', 'a.tar.gz', 'x.docx'].every(isCompressedAlready)).toBe(true);
    expect(['a.txt', 'jpg', '.zip', 'photo.jpg.txt', 'noending'].some(isCompressedAlready)).toBe(false);
  });
});

const files = (filesTotal: number): { filesTotal: number; bytesTotal: number } => ({
  filesTotal,
  bytesTotal: 1,
});

describe('the guard against a false green', () => {
  it('tells when almost everything is gone, and of nothing at all', () => {
    expect(implausibleShrink(files(9), files(100))?.code).toBe('target.implausible-shrink');
    expect(savedNothing(files(0))?.code).toBe('target.nothing-to-save');
  });

  it('lets a normal change pass, and a first or small backup', () => {
    expect(implausibleShrink(files(50), files(100))).toBeNull();
    expect(implausibleShrink(files(1), files(99))).toBeNull();
    expect(implausibleShrink(files(1), null)).toBeNull();
    expect(savedNothing(files(1))).toBeNull();
  });
});

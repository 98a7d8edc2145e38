import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { appleIcon, windowsIcon } from './icon-containers.mjs';
import { inProject } from './shared/paths.mjs';

const picture = (size: number) => ({
  size,
  png: readFileSync(inProject(`resources/icons/app/${size}x${size}.png`)),
});

describe('icon files', () => {
  it('hold each picture where the Windows directory says', () => {
    const pictures = [picture(16), picture(256)];
    const icon = windowsIcon(pictures);
    const found = pictures.map((_, index) => {
      const at = 6 + 16 * index;
      const start = icon.readUInt32LE(at + 12);
      return {
        size: icon.readUInt8(at) || 256,
        png: icon.subarray(start, start + icon.readUInt32LE(at + 8)),
      };
    });
    expect(found).toEqual(pictures);
  });

  it('hold each picture in a block of its size for macOS', () => {
    const icon = appleIcon([picture(128)]);
    expect(icon.toString('latin1', 0, 4)).toBe('icns');
    expect(icon.readUInt32BE(4)).toBe(icon.length);
    expect(icon.toString('latin1', 8, 12)).toBe('ic07');
    expect(icon.subarray(16)).toEqual(picture(128).png);
  });

  it('refuse a size that macOS has no block for', () => {
    expect(() => appleIcon([picture(24)])).toThrow('no such picture size');
  });

  it.each([16, 22, 24, 32, 44, 48, 64, 128, 256, 512])('are made of a picture that is %i wide', (size) => {
    expect(picture(size).png.readUInt32BE(16)).toBe(size);
    expect(picture(size).png.readUInt32BE(20)).toBe(size);
  });
});

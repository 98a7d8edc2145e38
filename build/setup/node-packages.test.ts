import { describe, expect, it } from 'vitest';
import { isInstalled } from './node-packages.mjs';

const zod = { version: '4.6.7' };

describe('the packages of the lock file', () => {
  it('are installed when every one is there in its version', () => {
    expect(isInstalled({ '': {}, 'node_modules/zod': zod }, { 'node_modules/zod': zod })).toBe(true);
  });

  it('are not installed when a version differs or a package is absent', () => {
    expect(isInstalled({ 'node_modules/zod': zod }, { 'node_modules/zod': { version: '4.6.6' } })).toBe(
      false,
    );
    expect(isInstalled({ 'node_modules/zod': zod }, {})).toBe(false);
  });

  it('may lack what is for another system', () => {
    expect(isInstalled({ 'node_modules/@esbuild/aix': { version: '1.0.0', optional: true } }, {})).toBe(true);
  });

  it('may have company that the lock file does not name', () => {
    expect(isInstalled({ 'node_modules/zod': zod }, { 'node_modules/zod': zod, 'node_modules/x': zod })).toBe(
      true,
    );
  });
});

import { describe, expect, it } from 'vitest';
import { platformsOf } from './package-platforms.mjs';

describe('the platforms that a package needs engines for', () => {
  it.each([
    [[], 'linux-x64', ['linux-x64']],
    [['--linux', 'dir'], 'linux-x64', ['linux-x64']],
    [['--linux', '--arm64'], 'linux-x64', ['linux-arm64']],
    [['--win', '--x64'], 'darwin-arm64', ['win32-x64']],
    [['--mac', '--universal'], 'darwin-arm64', ['darwin-x64', 'darwin-arm64']],
    [['-l', '-w', '--x64'], 'linux-arm64', ['linux-x64', 'win32-x64']],
  ])('%j on %s: %j', (args, host, expected) => {
    expect(platformsOf(args, host)).toEqual(expected);
  });
});

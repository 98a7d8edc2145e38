import { describe, expect, test } from 'vitest';
import { capabilitiesOf, isShipped, isSupported, parseVersion } from './capabilities.ts';

const version = (text: string) => {
  const parsed = parseVersion(text);
  if (parsed === undefined) throw new Error(text);
  return parsed;
};

describe('capabilities', () => {
  test('0.18.0 is the oldest that is taken, 0.19.1 is what ships', () => {
    expect(
      ['0.17.3', '0.18.0', '0.18.1-dev', '0.19.1', '1.0.0'].map((text) => isSupported(version(text))),
    ).toEqual([false, true, true, true, true]);
    expect(isShipped(version('0.19.1'))).toBe(true);
    expect(isShipped(version('0.18.0'))).toBe(false);
    expect(parseVersion('compiled manually')).toBeUndefined();
  });

  test('differences between versions and systems are in the table', () => {
    expect(capabilitiesOf(version('0.18.0'), 'linux')).toMatchObject({
      reportsMissingSources: false,
      hasCompressionLevels: false,
      canPause: true,
    });
    expect(capabilitiesOf(version('0.19.1'), 'win32')).toMatchObject({
      reportsMissingSources: true,
      hasCompressionLevels: true,
      canPause: false,
      canInterrupt: false,
    });
  });
});

import type { EngineCapabilities, EngineVersion } from './engine-info.ts';

/** The version that the product ships; see build/ for its checksums. */
const shipped: EngineVersion = { major: 0, minor: 19, patch: 1 };
const oldest: EngineVersion = { major: 0, minor: 18, patch: 0 };

export function parseVersion(text: string): EngineVersion | undefined {
  const found = /^(\d+)\.(\d+)\.(\d+)/u.exec(text);
  if (found === null) return undefined;
  return { major: Number(found[1]), minor: Number(found[2]), patch: Number(found[3]) };
}

export const isAtLeast = (version: EngineVersion, other: EngineVersion): boolean =>
  compare(version, other) >= 0;

export const isSupported = (version: EngineVersion): boolean => isAtLeast(version, oldest);

export const isShipped = (version: EngineVersion): boolean => compare(version, shipped) === 0;

const compare = (a: EngineVersion, b: EngineVersion): number =>
  a.major - b.major || a.minor - b.minor || a.patch - b.patch;

/** Each difference between the versions that we rely on, in one place. */
export function capabilitiesOf(
  version: EngineVersion,
  platform: NodeJS.Platform = process.platform,
): EngineCapabilities {
  const isFrom19 = isAtLeast(version, { major: 0, minor: 19, patch: 0 });
  const hasSignals = platform !== 'win32';
  return {
    reportsMissingSources: isFrom19,
    hasCompressionLevels: isFrom19,
    hasInterruptExitCode: isFrom19,
    reportsRefusedDeletions: isFrom19,
    canPause: hasSignals,
    canInterrupt: hasSignals,
  };
}

import { describe, expect, it } from 'vitest';
import { missingPackages } from './system-packages.mjs';

const gtk = { names: ['libgtk-3-0', 'libgtk-3-0t64'], why: 'windows' };
const nss = { names: ['libnss3'], why: 'encryption' };

describe('missing system packages', () => {
  it('are none when each entry has a name that is installed', () => {
    expect(missingPackages([gtk, nss], 'installed libgtk-3-0t64\ninstalled libnss3\n')).toEqual([]);
  });

  it('are those that dpkg has never heard of', () => {
    expect(missingPackages([gtk, nss], 'installed libnss3\n')).toEqual([gtk]);
  });

  it('include one that was removed and left its settings', () => {
    expect(missingPackages([nss], 'config-files libnss3\n')).toEqual([nss]);
  });

  it('are all of them when dpkg says nothing', () => {
    expect(missingPackages([gtk, nss], '')).toEqual([gtk, nss]);
  });
});

import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kitCodeText } from './kit-code.ts';
import { commandsOf } from './kit-commands.ts';
import type { KitFacts } from './kit-facts.ts';

const facts = (more: Partial<KitFacts> = {}): KitFacts => ({
  language: 'en',
  madeAt: new Date('2026-11-22T12:00:00Z'),
  version: '1.0.0',
  computerName: 'laptop',
  personName: 'anna',
  repositoryName: 'Blue',
  location: '/media/anna/Blue/TimeLocker',
  reach: 'folder',
  system: 'linux',
  onDrive: { name: 'Blue', folders: ['TimeLocker'] },
  resticId: 'a'.repeat(64),
  planNames: [],
  key: 'AAAAA-BBBBB',
  ...more,
});
const listing = (more: Partial<KitFacts>): readonly (string | undefined)[] =>
  commandsOf(facts(more)).map(({ commands }) => commands[0]);

describe('the commands on a kit', () => {
  it('name the place as each system will most likely show it, that of the kit’s computer first', () => {
    expect(listing({})).toEqual([
      './restic -r /media/anna/Blue/TimeLocker snapshots',
      './restic -r /Volumes/Blue/TimeLocker snapshots',
      '.\\restic.exe -r E:\\TimeLocker snapshots',
    ]);
    expect(
      listing({
        system: 'windows',
        location: 'D:\\My Backups',
        onDrive: { name: 'BLUE', folders: ['My Backups'] },
      }),
    ).toEqual([
      ".\\restic.exe -r 'D:\\My Backups' snapshots",
      "./restic -r '/media/BLUE/My Backups' snapshots",
      "./restic -r '/Volumes/BLUE/My Backups' snapshots",
    ]);
  });

  it('name a server the same everywhere', () => {
    const location = 'sftp:anna@nas:/backup';
    for (const command of listing({ reach: 'network', location, onDrive: null })) {
      expect(command).toContain(location);
    }
  });

  it('survive the shell whatever the path holds', () => {
    const path = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0'));
    fc.assert(
      fc.property(path, (name) => {
        const location = `/media/${name}`;
        const command = listing({ location })[0] ?? '';
        const printed = execFileSync('sh', ['-c', command.replace('./restic', "printf '%s|'")], {
          encoding: 'utf8',
        });
        expect(printed).toBe(`-r|${location}|snapshots|`);
      }),
      { numRuns: 60 },
    );
  });

  it('double the quotes that PowerShell knows', () => {
    const command = listing({ system: 'windows', location: "E:\\it's ’her’ disk" })[0];
    expect(command).toBe(".\\restic.exe -r 'E:\\it''s ’’her’’ disk' snapshots");
  });
});

describe('the code on a kit', () => {
  it('holds place, identity and key', () => {
    expect(JSON.parse(kitCodeText(facts()))).toEqual({
      timelocker: 1,
      location: '/media/anna/Blue/TimeLocker',
      repository: 'a'.repeat(64),
      key: 'AAAAA-BBBBB',
    });
  });

  it('does without the place when that would make it too fine for a camera', () => {
    const long = facts({ location: `/${'写'.repeat(300)}` });
    expect(JSON.parse(kitCodeText(long))).toEqual({
      timelocker: 1,
      repository: 'a'.repeat(64),
      key: 'AAAAA-BBBBB',
    });
  });
});

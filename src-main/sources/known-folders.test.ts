import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { findKnownFolders, parseUserDirs } from './known-folders.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'timelocker-anna-'));
  onTestFinished(() => {
    rmSync(home, { recursive: true });
  });
});

const make = (...folders: readonly string[]): void => {
  for (const folder of folders) mkdirSync(join(home, folder), { recursive: true });
};

const found = async (
  system: 'linux' | 'macos' | 'windows',
  environment: Readonly<Record<string, string>> = {},
): Promise<readonly (readonly [string, string, boolean])[]> =>
  (await findKnownFolders({ system, homeFolder: home, environment })).map(
    ({ role, path, isWorthSaving }) => [role, path.replace(home, '~'), isWorthSaving] as const,
  );

describe('The known folders of an account', () => {
  it('are found wherever user-dirs.dirs says, in the language of the person', async () => {
    make('Dokumente', 'Bilder', 'Downloads', '.config');
    writeFileSync(
      join(home, '.config', 'user-dirs.dirs'),
      '# comment\nXDG_DESKTOP_DIR="$HOME/"\nXDG_DOCUMENTS_DIR="$HOME/Dokumente"\nXDG_DOWNLOAD_DIR="$HOME/Downloads"\nXDG_PICTURES_DIR="$HOME/Bilder"\nXDG_VIDEOS_DIR="$HOME/gone"\n',
    );
    expect(await found('linux')).toEqual([
      ['documents', '~/Dokumente', true],
      ['pictures', '~/Bilder', true],
      ['downloads', '~/Downloads', false],
      ['home', '~', false],
    ]);
  });

  it('are looked for in the folder that XDG_CONFIG_HOME names', async () => {
    make('settings', 'Texte');
    writeFileSync(join(home, 'settings', 'user-dirs.dirs'), 'XDG_DOCUMENTS_DIR="$HOME/Texte"\n');
    expect(await found('linux', { XDG_CONFIG_HOME: join(home, 'settings') })).toContainEqual([
      'documents',
      '~/Texte',
      true,
    ]);
  });

  it('have the usual names where nothing says otherwise', async () => {
    make('Documents', 'Movies', 'Library', 'Public', 'Projects', '.hidden');
    writeFileSync(join(home, 'a file'), '');
    expect(await found('linux')).toEqual([
      ['documents', '~/Documents', true],
      ['other', '~/Movies', false],
      ['other', '~/Projects', false],
      ['home', '~', false],
    ]);
    expect(await found('macos')).toContainEqual(['videos', '~/Movies', true]);
  });

  it('are read from the file as a shell would read it', () => {
    const text = String.raw`
  XDG_MUSIC_DIR = "/srv/my \"best\" music/"
XDG_DOCUMENTS_DIR="$HOMEWORK/x"
XDG_PICTURES_DIR="relative"
XDG_UNKNOWN_DIR="$HOME/x"
XDG_DESKTOP_DIR="$HOME/old"
XDG_DESKTOP_DIR="$HOME/new"`;
    expect(parseUserDirs(text, '/home/anna')).toEqual([
      ['desktop', '/home/anna/new'],
      ['music', '/srv/my "best" music'],
    ]);
  });
});

import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The folder that holds all state: `TIMELOCKER_HOME` if set (made absolute), else the system's usual place.
 * `home` is the person's own folder.
 */
export function homeFolder(
  environment: Environment,
  platform: NodeJS.Platform,
  home: string = homedir(),
): string {
  const path = platform === 'win32' ? win32 : posix;
  const chosen = environment['TIMELOCKER_HOME'];
  if (chosen !== undefined && chosen !== '') return path.resolve(chosen);
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'TimeLocker');
  if (platform === 'win32') {
    return path.join(
      absolute(environment['LOCALAPPDATA'], win32) ?? path.join(home, 'AppData', 'Local'),
      'TimeLocker',
    );
  }
  // The specification says that a relative path in these variables is to be ignored.
  return path.join(
    absolute(environment['XDG_DATA_HOME'], posix) ?? path.join(home, '.local', 'share'),
    'timelocker',
  );
}

const absolute = (path: string | undefined, flavour: typeof posix): string | undefined =>
  path !== undefined && flavour.isAbsolute(path) ? path : undefined;

import { stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The folder of a repository on a disk (also a mounted share); undefined for one that is reached by a protocol. */
export function localFolderOf(location: string): string | undefined {
  if (location.startsWith('local:')) return location.slice('local:'.length);
  const isPath = /^(\/|\\\\|[A-Za-z]:[\\/])/u.test(location);
  return isPath ? location : undefined;
}

/** `gone`: the folder or its disk does not answer; `bare`: the folder is there, a repository is not. */
export type Presence =
  | { readonly state: 'here'; readonly device: number }
  | { readonly state: 'bare' }
  | { readonly state: 'gone' };

/** A dead network share may block for minutes: that counts as gone. */
const patienceMs = 5000;

export async function presenceOf(folder: string): Promise<Presence> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<Presence>((resolve) => {
    timer = setTimeout(() => resolve({ state: 'gone' }), patienceMs);
    timer.unref();
  });
  const answer = await Promise.race([look(folder), tooLong]);
  clearTimeout(timer);
  return answer;
}

async function look(folder: string): Promise<Presence> {
  try {
    return { state: 'here', device: (await stat(join(folder, 'config'))).dev };
  } catch {
    // One reason for an error is that only the file is missing.
  }
  try {
    await stat(folder);
    return { state: 'bare' };
  } catch {
    return { state: 'gone' };
  }
}

/**
 * True if the disk that held the repository is not there any more. restic itself does not notice: when a disk is
 * unmounted in a quiet moment it makes the folders anew below the empty mount point, writes on, and ends with 0
 * (measured with 0.18.0 and 0.19.1). So the device is compared, not only the path.
 */
export function isGone(before: Presence, now: Presence): boolean {
  if (before.state !== 'here') return false;
  return now.state !== 'here' || now.device !== before.device;
}

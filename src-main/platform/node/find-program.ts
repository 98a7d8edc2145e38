import { access, constants, stat } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

type Variables = Readonly<Record<string, string | undefined>>;

/** The absolute path of a program by its bare name, as the system would start it; null if there is none. */
export function createFindProgram(
  environment: Variables,
  ownPrograms: Readonly<Record<string, string>> = {},
): (name: string) => Promise<string | null> {
  // An empty part of PATH would mean the folder that the app happens to be in.
  const path = environment['PATH'] ?? environment['Path'] ?? '';
  const folders = path.split(delimiter).filter((part) => part !== '');
  const candidatesFor = (name: string): readonly string[] => [
    ...(Object.hasOwn(ownPrograms, name) ? [ownPrograms[name] ?? ''] : []),
    ...folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending))),
  ];
  return async (name) => {
    if (!/^[\w.-]{1,100}$/u.test(name)) return null;
    for (const candidate of candidatesFor(name)) if (await isProgram(candidate)) return candidate;
    return null;
  };
}

const endings = process.platform === 'win32' ? ['.exe', '.com', ''] : [''];

async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

import { fileNameOf } from '../path-name.ts';

/** The type of repository that a folder on a disk makes. */
export const localRepository = 'repository-local';

/** A name for a repository by its place: that of the drive, when the folder has the name that we gave it. */
export function repositoryName(folder: string): string {
  const own = fileNameOf(folder);
  if (!own.startsWith('TimeLocker')) return own.slice(0, 120);
  const parent = fileNameOf(folder.slice(0, -own.length).replace(/[/\\]+$/u, ''));
  const isUseful = parent !== '' && !/^[/\\]$|^[A-Za-z]:\\?$/u.test(parent);
  return (isUseful ? parent : own).slice(0, 120);
}

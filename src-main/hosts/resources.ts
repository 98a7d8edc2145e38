import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the files that lie beside the built program are. */
export interface Resources {
  /** Absolute path of the restic binary; `TIMELOCKER_RESTIC` overrides it. */
  readonly enginePath: string;
  readonly measureWorker: URL;
  readonly kitWorker: URL;
  readonly pluginHost: URL;
  /** Installed from a package, not run from the project. */
  readonly isPackaged: boolean;
}

/** Relative to `out/main` of the project, or to the application archive of an installed package. */
export function findResources(environment: Readonly<Record<string, string | undefined>>): Resources {
  const folder = `${process.platform}-${process.arch}`;
  const file = process.platform === 'win32' ? 'restic.exe' : 'restic';
  const inPackage = fileURLToPath(new URL(`../../../bin/${folder}/${file}`, import.meta.url));
  const inProject = fileURLToPath(new URL(`../../resources/bin/${folder}/${file}`, import.meta.url));
  const isPackaged = existsSync(inPackage);
  return {
    isPackaged,
    enginePath: environment['TIMELOCKER_RESTIC'] ?? (isPackaged ? inPackage : inProject),
    measureWorker: new URL('measure-worker.js', import.meta.url),
    kitWorker: new URL('kit-worker.js', import.meta.url),
    pluginHost: new URL('plugin-host.js', import.meta.url),
  };
}

/** rclone lies beside the engine; `TIMELOCKER_RCLONE` overrides it. It need not be there. */
export const findRclone = (
  enginePath: string,
  environment: Readonly<Record<string, string | undefined>>,
): string =>
  environment['TIMELOCKER_RCLONE'] ??
  join(dirname(enginePath), process.platform === 'win32' ? 'rclone.exe' : 'rclone');

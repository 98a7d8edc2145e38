import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, isAbsolute, join } from 'node:path';
import { done, failed, makeFault } from '../../../src-shared/model/fault.ts';
import type { LoginItem } from '../login-item.ts';
import { writeFileAtomically } from './write-file-atomically.ts';

/** How the session starts the app: program and arguments, each as it is, not quoted. */
export type StartCommand = readonly [program: string, ...args: string[]];

/** The autostart file of the freedesktop specification, which every Linux desktop reads. */
export function createXdgLoginItem(file: string, command: StartCommand): LoginItem {
  const wanted = autostartEntry(command);
  const read = (): Promise<string | null> => readFile(file, 'utf8').catch(() => null);
  return {
    isOn: async () => isActive(await read()),
    set: async (isOn) => {
      const present = await read();
      if (isOn ? present === wanted : present === null) return done(null);
      try {
        if (isOn) await writeEntry(file, wanted);
        else await rm(file, { force: true });
        return done(null);
      } catch (error) {
        return failed(makeFault('home.not-writable', { params: { path: file }, detail: String(error) }));
      }
    },
  };
}

/** `$XDG_CONFIG_HOME/autostart/timelocker.desktop`; the specification ignores relative values. */
export function autostartFile(
  environment: Readonly<Record<string, string | undefined>>,
  home: string,
): string {
  const chosen = environment['XDG_CONFIG_HOME'];
  const config = chosen !== undefined && isAbsolute(chosen) ? chosen : join(home, '.config');
  return join(config, 'autostart', 'timelocker.desktop');
}

async function writeEntry(file: string, entry: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFileAtomically(file, entry, 0o644);
}

/** Desktops switch an entry off by these keys instead of deleting it. */
function isActive(entry: string | null): boolean {
  return entry !== null && !/^(?:Hidden=true|X-GNOME-Autostart-enabled=false)\s*$/mu.test(entry);
}

function autostartEntry(command: StartCommand): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=TimeLocker',
    `Exec=${command.map(quoted).join(' ')}`,
    'Terminal=false',
    'StartupNotify=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}

/**
 * Two layers, as the specification wants: the shell-like quoting of `Exec`, then the escapes of a value of type string,
 * which double every backslash. A percent sign begins a field code.
 */
function quoted(argument: string): string {
  const inQuotes = argument.replaceAll(/["`$\\]/gu, '\\$&').replaceAll('%', '%%');
  return `"${inQuotes}"`.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
}

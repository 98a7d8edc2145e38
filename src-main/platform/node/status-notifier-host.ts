import { execFile } from 'node:child_process';
import type { TrayHost } from '../tray-host.ts';

const watcher = 'org.kde.StatusNotifierWatcher';
const property = 'IsStatusNotifierHostRegistered';
const answerLimitMs = 2000;

/** Ways to ask the session bus; every desktop has at least one of the programs. */
const questions: readonly (readonly [program: string, ...args: string[]])[] = [
  [
    'gdbus',
    'call',
    '--session',
    '--dest',
    watcher,
    '--object-path',
    '/StatusNotifierWatcher',
    '--method',
    'org.freedesktop.DBus.Properties.Get',
    watcher,
    property,
  ],
  [
    'dbus-send',
    '--session',
    '--print-reply',
    `--dest=${watcher}`,
    '/StatusNotifierWatcher',
    'org.freedesktop.DBus.Properties.Get',
    `string:${watcher}`,
    `string:${property}`,
  ],
  ['busctl', '--user', 'get-property', watcher, '/StatusNotifierWatcher', watcher, property],
];

/**
 * Linux: some desktops (GNOME as it comes) show no tray icons. When nobody can be asked, there is none: a window in the
 * task bar is found again, one behind an icon that does not exist is not.
 */
export const createStatusNotifierHost = (environment: NodeJS.ProcessEnv): TrayHost => ({
  isPresent: async () => {
    for (const question of questions) {
      const answer = await ask(question, environment);
      if (answer !== 'no-such-program') return answer;
    }
    return false;
  },
});

function ask(
  [program, ...args]: (typeof questions)[number],
  environment: NodeJS.ProcessEnv,
): Promise<boolean | 'no-such-program'> {
  return new Promise((resolve) => {
    const options = { env: environment, timeout: answerLimitMs, maxBuffer: 64 * 1024 };
    execFile(program, args, options, (error, stdout) => {
      if (error !== null) resolve(error.code === 'ENOENT' ? 'no-such-program' : false);
      else resolve(/\btrue\b/u.test(stdout));
    });
  });
}

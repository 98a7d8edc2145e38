/** `npm start`: the application in a window of its own. */
import { hasDisplay } from './shared/display.mjs';
import { launchApp } from './shared/launch-app.mjs';
import { onDesktop } from './shared/on-desktop.mjs';
import { runMain } from './shared/problem.mjs';

const args = process.argv.slice(2);

await runMain(() => (hasDisplay() ? launchApp(args) : startUnseen()));

/** Without a screen the real application still runs, on a display that nobody sees. */
function startUnseen() {
  console.log('There is no display here: starting TimeLocker on a virtual one (Xvfb).');
  return onDesktop((environment) => launchApp(args, environment));
}

/** `npm start`: the application in a window of its own. */
import { hasDisplay, openVirtualDisplay } from './shared/display.mjs';
import { launchApp } from './shared/launch-app.mjs';
import { runMain } from './shared/problem.mjs';

const args = process.argv.slice(2);

await runMain(() => (hasDisplay() ? launchApp(args) : startUnseen()));

/** Without a screen the real application still runs, on a display that nobody sees. */
async function startUnseen() {
  console.log('There is no display here: starting TimeLocker on a virtual one (Xvfb).');
  const display = await openVirtualDisplay();
  try {
    return await launchApp(args, display.environment);
  } finally {
    display.close();
  }
}

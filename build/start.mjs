/** `npm start`: the application in a window of its own; without a display, a guided demonstration of it. */
import { hasDisplay } from './shared/display.mjs';
import { launchApp } from './shared/launch-app.mjs';
import { onDesktop } from './shared/on-desktop.mjs';
import { runMain } from './shared/problem.mjs';

const args = process.argv.slice(2);

await runMain(() => (hasDisplay() ? launchApp(args) : startUnseen()));

/** Without a screen the real application still runs, on a display that nobody sees, and shows what it can do. */
function startUnseen() {
  console.log(
    'There is no display here: the real app runs on a virtual one (Xvfb), for a guided demonstration.\n',
  );
  return onDesktop(async (environment) => {
    const { demonstrate } = await import('./demo/demonstration.mjs');
    await demonstrate(environment);
    return 0;
  });
}

import { Notification } from 'electron';
import type { Notifier } from '../notifier.ts';

/** A notification service that says nothing for so long shows nothing. */
const answerLimitMs = 3000;

export function createSystemNotifier(): Notifier {
  const shown = new Set<Notification>();
  return {
    notify: (told, onClick) => {
      if (!Notification.isSupported()) return Promise.resolve(false);
      const notification = new Notification({ title: told.title, body: told.body });
      // Without a reference it may be collected, and with it the listener for the click.
      shown.add(notification);
      notification.on('click', onClick);
      notification.on('close', () => shown.delete(notification));
      return reachesScreen(notification);
    },
  };
}

function reachesScreen(notification: Notification): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, answerLimitMs, false);
    const answer = (isShown: boolean): void => {
      clearTimeout(timer);
      resolve(isShown);
    };
    notification.on('show', () => {
      answer(true);
    });
    notification.on('failed', () => {
      answer(false);
    });
    notification.show();
  });
}

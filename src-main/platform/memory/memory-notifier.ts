import type { Notification, Notifier } from '../notifier.ts';

export interface MemoryNotifier extends Notifier {
  readonly told: readonly Notification[];
  /** What the person would do with the newest one. */
  clickLast(): void;
}

/** A notifier that remembers; `reaches: false` stands for a system without notifications. */
export function createMemoryNotifier(reaches = true): MemoryNotifier {
  const told: Notification[] = [];
  let clickNewest = (): void => undefined;
  return {
    told,
    notify: (notification, onClick) => {
      told.push(notification);
      clickNewest = onClick;
      return Promise.resolve(reaches);
    },
    clickLast: () => {
      clickNewest();
    },
  };
}

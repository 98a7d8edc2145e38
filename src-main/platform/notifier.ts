export interface Notification {
  readonly title: string;
  readonly body: string;
}

/** The system's notifications. Their absence is fine: nothing important is told by them alone. */
export interface Notifier {
  /** Resolves with whether it reached the screen, as far as the system tells; `onClick` runs when the person clicks it. */
  notify(notification: Notification, onClick: () => void): Promise<boolean>;
}

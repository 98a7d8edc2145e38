import { session as sessions, type Session } from 'electron';
import { serveApp } from './serve-app.ts';

/** Not kept on disk: no cookies, no storage, no cache. */
const partition = 'timelocker-window';

/** The session of the window, which serves it from `folder`. */
export function openSession(folder: string): Session {
  const session = sessions.fromPartition(partition);
  serveApp(session, folder);
  return session;
}

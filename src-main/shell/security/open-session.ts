import { session as sessions, type Session } from 'electron';
import { serveApp } from './serve-app.ts';
import { wallSession, type SessionWall } from './wall-session.ts';

/** Not kept on disk: no cookies, no storage, no cache. */
const partition = 'timelocker-window';

/** The session of the window, which serves it from `folder`. The default session, which nothing uses, is walled as well. */
export function openSession(folder: string, wall: SessionWall): Session {
  wallSession(sessions.defaultSession, wall);
  const session = sessions.fromPartition(partition);
  wallSession(session, wall);
  serveApp(session, folder);
  return session;
}

import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Where Chromium keeps its own things: inside the home, so that one home has one window. If the home cannot be written,
 * the window has to open all the same to say so, and gets a folder that lasts as long as it does.
 */
export function windowFolder(home: string): string {
  const inHome = join(home, 'window');
  try {
    mkdirSync(inHome, { recursive: true, mode: 0o700 });
    return inHome;
  } catch {
    return mkdtempSync(join(tmpdir(), 'timelocker-window-'));
  }
}

import { describe, expect, it } from 'vitest';
import { homeFolder } from './home-folder.ts';

describe('the home folder', () => {
  it.each([
    ['linux', {}, '/home/anna', '/home/anna/.local/share/timelocker'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/home/anna', '/data/timelocker'],
    ['linux', { XDG_DATA_HOME: 'data' }, '/home/anna', '/home/anna/.local/share/timelocker'],
    ['darwin', {}, '/Users/anna', '/Users/anna/Library/Application Support/TimeLocker'],
    ['win32', { LOCALAPPDATA: 'D:\\Local' }, 'C:\\Users\\anna', 'D:\\Local\\TimeLocker'],
    ['win32', {}, 'C:\\Users\\anna', 'C:\\Users\\anna\\AppData\\Local\\TimeLocker'],
    ['linux', { TIMELOCKER_HOME: '/srv/tl/' }, '/home/anna', '/srv/tl'],
    ['linux', { TIMELOCKER_HOME: '' }, '/home/anna', '/home/anna/.local/share/timelocker'],
  ] as const)('on %s with %j is where people expect it', (platform, environment, home, expected) => {
    expect(homeFolder(environment, platform, home)).toBe(expected);
  });

  it('makes a relative TIMELOCKER_HOME absolute', () => {
    expect(homeFolder({ TIMELOCKER_HOME: 'state' }, 'linux', '/home/anna')).toBe(`${process.cwd()}/state`);
  });
});

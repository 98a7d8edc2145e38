import { describe, expect, test } from 'vitest';
import { fileNameOf, isWithin, joinPath } from './path-name.ts';

describe('names of paths', () => {
  test('are their last part on every system', () => {
    expect(fileNameOf('/home/anna/Documents')).toBe('Documents');
    expect(fileNameOf('/home/anna/Documents/')).toBe('Documents');
    expect(fileNameOf('C:\\Users\\Anna\\Pictures')).toBe('Pictures');
  });

  test('are the whole path where it has no parts', () => {
    expect(fileNameOf('/')).toBe('/');
    expect(fileNameOf('C:\\')).toBe('C:\\');
  });

  test('join as the folder is written', () => {
    expect(joinPath('/media/anna/Blue', 'TimeLocker')).toBe('/media/anna/Blue/TimeLocker');
    expect(joinPath('/', 'TimeLocker')).toBe('/TimeLocker');
    expect(joinPath('E:\\', 'TimeLocker')).toBe('E:\\TimeLocker');
  });

  test('know what lies within a folder, and what only begins alike', () => {
    expect(isWithin('/home/anna/Documents', '/home/anna')).toBe(true);
    expect(isWithin('/home/anna', '/home/anna')).toBe(true);
    expect(isWithin('/home/annabel', '/home/anna')).toBe(false);
    expect(isWithin('/etc', '/')).toBe(true);
    expect(isWithin('C:\\Users\\Anna', 'C:\\')).toBe(true);
  });
});

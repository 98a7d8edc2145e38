import { describe, expect, it } from 'vitest';
import {
  childTowards,
  crumbsTo,
  isBelow,
  nameOf,
  parentOf,
  startFolder,
  toSnapshotPath,
} from './snapshot-path.ts';

describe('paths inside a snapshot', () => {
  it('turns a Windows path into what restic stores', () => {
    expect(toSnapshotPath('C:\\Users\\anna\\Documents')).toBe('/C/Users/anna/Documents');
    expect(toSnapshotPath('D:\\')).toBe('/D');
  });

  it('leaves a backslash in a Unix name alone', () => {
    expect(toSnapshotPath('/home/anna/odd\\name')).toBe('/home/anna/odd\\name');
  });

  it('knows parents and names', () => {
    expect(parentOf('/home/anna')).toBe('/home');
    expect(parentOf('/home')).toBe('/');
    expect(parentOf('/')).toBe('/');
    expect(nameOf('/home/anna/a.txt')).toBe('a.txt');
  });

  it('does not take a similar name for a folder above', () => {
    expect(isBelow('/home/anna2/x', '/home/anna')).toBe(false);
    expect(isBelow('/home/anna/x', '/home/anna')).toBe(true);
    expect(isBelow('/home', '/')).toBe(true);
    expect(isBelow('/', '/')).toBe(false);
  });
});

describe('the way back down', () => {
  it('leads through the entry that was left', () => {
    expect(childTowards('/home', '/home/anna/Documents')).toBe('/home/anna');
    expect(childTowards('/', '/home')).toBe('/home');
    expect(childTowards('/home/anna', '/home/anna')).toBeNull();
    expect(childTowards('/home/anna', '/home/annabel/x')).toBeNull();
  });
});

describe('where browsing starts', () => {
  it('is the only source itself', () => {
    expect(startFolder(['/home/anna/Documents'])).toBe('/home/anna/Documents');
  });

  it('is the folder that holds all sources', () => {
    expect(startFolder(['/home/anna/Documents', '/home/anna/Pictures/2026'])).toBe('/home/anna');
    expect(startFolder(['C:\\Users\\anna', 'D:\\Photos'])).toBe('/');
    expect(startFolder(['/home/anna', '/home/anna/Documents'])).toBe('/home/anna');
  });

  it('is the top when nothing is known', () => {
    expect(startFolder([])).toBe('/');
  });
});

describe('the way to a folder', () => {
  const names = (folder: string): string[] =>
    crumbsTo(folder, '/home/anna').map((crumb) => (crumb.role === 'folder' ? crumb.name : crumb.role));

  it('makes one step of the way home', () => {
    expect(names('/home/anna/Documents/tax')).toEqual(['top', 'home', 'Documents', 'tax']);
    expect(names('/home/anna')).toEqual(['top', 'home']);
  });

  it('names every step elsewhere', () => {
    expect(crumbsTo('/home/berta', '/home/anna')).toEqual([
      { path: '/', name: '', role: 'top' },
      { path: '/home', name: 'home', role: 'folder' },
      { path: '/home/berta', name: 'berta', role: 'folder' },
    ]);
    expect(names('/')).toEqual(['top']);
  });
});

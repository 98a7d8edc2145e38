import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceMark } from './app-build.mjs';

function sources() {
  const folder = mkdtempSync(join(tmpdir(), 'mark-test-'));
  mkdirSync(join(folder, 'deep'));
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write('deep/start.ts', 'one');
  return { folder, write };
}

describe('the mark of the sources', () => {
  it('stays while nothing changes', () => {
    const { folder } = sources();
    expect(sourceMark([folder])).toBe(sourceMark([folder]));
  });

  it('changes with a file that grows, appears, or lies deeper', () => {
    const { folder, write } = sources();
    const marks = [sourceMark([folder])];
    write('deep/start.ts', 'longer');
    marks.push(sourceMark([folder]));
    write('deep/new.ts', '');
    marks.push(sourceMark([folder]));
    expect(new Set(marks).size).toBe(3);
  });

  it('does not change with a test, and bears a folder that is not there', () => {
    const { folder, write } = sources();
    const before = sourceMark([folder]);
    write('deep/start.test.ts', 'it');
    expect(sourceMark([folder, join(folder, 'absent')])).toBe(before);
  });
});

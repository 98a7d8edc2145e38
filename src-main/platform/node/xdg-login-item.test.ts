import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { autostartFile, createXdgLoginItem } from './xdg-login-item.ts';

let place: string;
let file: string;

beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'timelocker-autostart-'));
  file = autostartFile({}, place);
});

afterEach(async () => {
  await rm(place, { recursive: true });
});

describe('Starting with the session on Linux', () => {
  it('puts an entry where the desktop looks, and takes it away again', async () => {
    const item = createXdgLoginItem(file, ['/opt/TimeLocker/timelocker-desktop', '--hidden']);
    expect(await item.isOn()).toBe(false);
    expect(await item.set(true)).toMatchObject({ ok: true });
    expect(await item.isOn()).toBe(true);
    expect(file).toBe(join(place, '.config/autostart/timelocker.desktop'));
    expect(await readFile(file, 'utf8')).toContain(
      '\nExec="/opt/TimeLocker/timelocker-desktop" "--hidden"\n',
    );
    expect(await item.set(false)).toMatchObject({ ok: true });
    expect(await item.isOn()).toBe(false);
    await expect(stat(file)).rejects.toThrow();
  });

  it.each([
    [String.raw`/a "b"/app`, String.raw`Exec="/a \\"b\\"/app"`],
    [String.raw`/a $b/app`, String.raw`Exec="/a \\$b/app"`],
    [String.raw`/a\b/app`, String.raw`Exec="/a\\\\b/app"`],
    ['/a `b`/app', 'Exec="/a \\\\`b\\\\`/app"'],
    ['/100%/app', 'Exec="/100%%/app"'],
  ])('escapes what the entry would read otherwise in %s', async (program, line) => {
    await createXdgLoginItem(file, [program]).set(true);
    expect((await readFile(file, 'utf8')).split('\n')).toContain(line);
  });

  it('cannot be broken into a second line by a folder name', async () => {
    await createXdgLoginItem(file, ['/home/a\nExec=evil/app']).set(true);
    const lines = (await readFile(file, 'utf8')).split('\n');
    expect(lines.filter((line) => line.startsWith('Exec='))).toHaveLength(1);
  });

  it('counts an entry that the desktop has switched off as off, and switches it on again', async () => {
    const item = createXdgLoginItem(file, ['/opt/app']);
    await item.set(true);
    await writeFile(file, (await readFile(file, 'utf8')).replace('enabled=true', 'enabled=false'));
    expect(await item.isOn()).toBe(false);
    await item.set(true);
    expect(await item.isOn()).toBe(true);
  });

  it('leaves an entry that is right untouched', async () => {
    const item = createXdgLoginItem(file, ['/opt/app']);
    await item.set(true);
    const before = await stat(file);
    await item.set(true);
    expect((await stat(file)).ino).toBe(before.ino);
  });

  it('says so when the place cannot be written', async () => {
    await mkdir(join(place, '.config'));
    await writeFile(join(place, '.config/autostart'), 'a file in the way');
    expect(await createXdgLoginItem(file, ['/opt/app']).set(true)).toMatchObject({
      ok: false,
      fault: { code: 'home.not-writable' },
    });
  });

  it('follows the configuration folder of the session, but no relative one', () => {
    expect(autostartFile({ XDG_CONFIG_HOME: '/cfg' }, '/home/a')).toBe('/cfg/autostart/timelocker.desktop');
    expect(autostartFile({ XDG_CONFIG_HOME: 'cfg' }, '/home/a')).toBe(
      '/home/a/.config/autostart/timelocker.desktop',
    );
  });
});

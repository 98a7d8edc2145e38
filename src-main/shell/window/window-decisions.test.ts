import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDecision } from './close-decision.ts';
import { crashDecision } from './crash-decision.ts';
import { placeWindow } from './place-window.ts';
import { recallWindow, rememberWindow } from './window-memory.ts';

const laptop = { x: 0, y: 25, width: 1440, height: 875 };
const monitor = { x: 1440, y: 0, width: 2560, height: 1400 };

describe('The window opens', () => {
  it('in the middle with its first size', () => {
    expect(placeWindow(null, [laptop])).toEqual({ width: 1120, height: 760 });
  });

  it('where it was, also on the second screen', () => {
    const bounds = { x: 1700, y: 100, width: 1500, height: 1000 };
    expect(placeWindow(bounds, [laptop, monitor])).toEqual(bounds);
  });

  it('in the middle of what is left when its screen has gone', () => {
    const bounds = { x: 1700, y: 100, width: 1500, height: 1000 };
    expect(placeWindow(bounds, [laptop])).toEqual({ width: 1440, height: 875 });
  });

  it.each([
    ['above the screen', { x: 100, y: -300, width: 900, height: 700 }],
    ['below the screen', { x: 100, y: 890, width: 900, height: 700 }],
    ['left of the screen', { x: -850, y: 100, width: 900, height: 700 }],
  ])('in the middle when its title bar would be %s', (_where, bounds) => {
    expect(placeWindow(bounds, [laptop])).not.toHaveProperty('x');
  });

  it('never smaller than it can be used, even on a tiny screen', () => {
    expect(placeWindow(null, [{ x: 0, y: 0, width: 640, height: 480 }])).toEqual({ width: 880, height: 600 });
  });
});

describe('Closing the window', () => {
  it.each([
    ['hides it where a tray icon leads back', { phase: 'running', hasTray: true, platform: 'linux' }, 'hide'],
    ['minimises it where none does', { phase: 'running', hasTray: false, platform: 'linux' }, 'minimise'],
    [
      'hides it on macOS, where the dock leads back',
      { phase: 'running', hasTray: false, platform: 'darwin' },
      'hide',
    ],
    ['quits when the core could not start', { phase: 'failed', hasTray: true, platform: 'win32' }, 'quit'],
  ] as const)('%s', (_what, facts, decision) => {
    expect(closeDecision(facts)).toBe(decision);
  });
});

describe('A crashed window', () => {
  it('is opened anew once, and not in a loop', () => {
    expect(crashDecision(null, 1000)).toBe('open-again');
    expect(crashDecision(1000, 30_000)).toBe('ask');
    expect(crashDecision(1000, 62_000)).toBe('open-again');
  });
});

describe('The memory of the window', () => {
  let place: string;
  beforeAll(async () => {
    place = await mkdtemp(join(tmpdir(), 'timelocker-window-'));
  });
  afterAll(async () => {
    await rm(place, { recursive: true });
  });

  it('comes back as it was, in a file of its owner alone', async () => {
    const file = join(place, 'new', 'window.json');
    const memory = {
      bounds: { x: 1, y: 2, width: 900, height: 700 },
      isMaximized: true,
      appearance: 'dark',
    } as const;
    await rememberWindow(file, memory);
    expect(recallWindow(file)).toEqual(memory);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readdir(join(place, 'new'))).toEqual(['window.json']);
  });

  it.each([
    ['', 'an empty file'],
    ['{"bounds":{"x":0', 'a truncated file'],
    [
      '{"bounds":{"x":1e300,"y":0,"width":5,"height":5},"isMaximized":false,"appearance":"dark"}',
      'absurd numbers',
    ],
    ['[]', 'something else'],
  ])('begins anew with %j (%s)', async (content) => {
    const file = join(place, 'broken.json');
    await writeFile(file, content);
    expect(recallWindow(file)).toEqual({ bounds: null, isMaximized: false, appearance: 'system' });
  });

  it('does without when it cannot be written', async () => {
    const inTheWay = join(place, 'a-file');
    await writeFile(inTheWay, '');
    await expect(
      rememberWindow(join(inTheWay, 'window.json'), recallWindow('/absent')),
    ).resolves.toBeUndefined();
  });
});

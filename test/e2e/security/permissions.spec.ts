import { expect, test } from '../../helpers/electron-app.ts';
import { attack, windowUnderAttack } from './window-under-attack.ts';

const { launched, page } = windowUnderAttack();

test('everything that a page may ask permission for is denied without asking', async () => {
  const states = await attack(await page(), async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'midi',
      'clipboard-read',
      'clipboard-write',
      'persistent-storage',
      'background-sync',
      'accelerometer',
      'gyroscope',
      'magnetometer',
      'screen-wake-lock',
      'local-fonts',
      'window-management',
      'idle-detection',
      'storage-access',
    ];
    const states: Record<string, string> = {};
    for (const name of names) {
      try {
        states[name] = (await navigator.permissions.query({ name: name as PermissionName })).state;
      } catch {
        states[name] = 'unknown to this Chromium';
      }
    }
    return states;
  });
  expect(Object.entries(states).filter(([, state]) => state === 'granted' || state === 'prompt')).toEqual([]);
});

test('cameras, microphones, screens, places, devices, files and the clipboard stay out of reach', async () => {
  // Some of these want the click of a person before they even ask.
  const view = await page();
  await view.mouse.click(5, 5);
  const reached = await attack(view, async () => {
    const reached: string[] = [];
    const loose = navigator as unknown as Record<
      string,
      Record<string, (options?: unknown) => Promise<unknown>>
    >;
    const pickers = globalThis as unknown as Record<string, (options?: unknown) => Promise<unknown>>;
    const use = (thing: string, method: string, options?: unknown) => () => {
      const owner = loose[thing];
      if (owner?.[method] === undefined) throw new Error('not there');
      return owner[method](options);
    };
    const attempts: Record<string, () => unknown> = {
      camera: use('mediaDevices', 'getUserMedia', { video: true }),
      microphone: use('mediaDevices', 'getUserMedia', { audio: true }),
      screen: use('mediaDevices', 'getDisplayMedia', { video: true }),
      place: () =>
        new Promise((resolve, reject) => {
          navigator.geolocation.getCurrentPosition(resolve, reject);
        }),
      notification: async () => {
        if ((await Notification.requestPermission()) !== 'granted') throw new Error('denied');
      },
      clipboard: use('clipboard', 'readText'),
      clipboardContent: use('clipboard', 'read'),
      bluetooth: use('bluetooth', 'requestDevice', { acceptAllDevices: true }),
      usb: use('usb', 'requestDevice', { filters: [] }),
      hid: async () => {
        const devices = await use('hid', 'requestDevice', { filters: [] })();
        if ((devices as unknown[]).length === 0) throw new Error('none');
      },
      serial: use('serial', 'requestPort'),
      wakeLock: use('wakeLock', 'request'),
      midi: () => (navigator as unknown as { requestMIDIAccess: () => Promise<unknown> }).requestMIDIAccess(),
      fonts: () => pickers['queryLocalFonts']?.() ?? Promise.reject(new Error('not there')),
      openFile: () => pickers['showOpenFilePicker']?.() ?? Promise.reject(new Error('not there')),
      openFolder: () => pickers['showDirectoryPicker']?.() ?? Promise.reject(new Error('not there')),
      persist: async () => {
        if (!(await navigator.storage.persist())) throw new Error('denied');
      },
      fullScreen: () => document.documentElement.requestFullscreen(),
      pointer: () => document.documentElement.requestPointerLock(),
    };
    const patience = (): Promise<never> =>
      new Promise((_resolve, reject) => setTimeout(() => reject(new Error('no answer')), 2000));
    for (const [name, attempt] of Object.entries(attempts)) {
      try {
        await Promise.race([attempt(), patience()]);
        reached.push(name);
      } catch {
        continue;
      }
    }
    return reached;
  });
  expect(reached).toEqual([]);
});

test('nothing stays behind on the disk: no cookies, no storage, no spelling dictionaries', async () => {
  const found = await launched().app.evaluate(async ({ session }) => {
    const walled = session.fromPartition('timelocker-window');
    return {
      storagePath: walled.storagePath,
      isPersistent: walled.isPersistent(),
      spelling: walled.isSpellCheckerEnabled(),
      cookies: (await walled.cookies.get({})).length,
    };
  });
  expect(found).toEqual({ storagePath: null, isPersistent: false, spelling: false, cookies: 0 });
});

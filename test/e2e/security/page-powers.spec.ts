import { expect, test } from '../../helpers/electron-app.ts';
import { attack, windowUnderAttack } from './window-under-attack.ts';

const { launched, page } = windowUnderAttack();

test('the page has no Node, no Electron and exactly four functions of ours', async () => {
  const found = await attack(await page(), () => ({
    node: [
      'require',
      'process',
      'module',
      'exports',
      'global',
      'Buffer',
      '__dirname',
      'electron',
      'ipcRenderer',
    ].filter((name) => name in window),
    api: Object.entries((window as unknown as { timelocker: object }).timelocker).map(
      ([name, value]) => `${name}: ${typeof value}`,
    ),
    nodeFromFrames: Object.keys(window).filter((name) => /node|electron|ipc/iu.test(name)),
  }));
  expect(found.node).toEqual([]);
  expect(found.nodeFromFrames).toEqual([]);
  expect(found.api.sort()).toEqual([
    'call: function',
    'cancel: function',
    'pathOfDroppedFile: function',
    'subscribe: function',
  ]);
});

test('the four functions can be neither replaced nor used to reach the world behind them', async () => {
  const found = await attack(await page(), () => {
    const api = (window as unknown as { timelocker: Record<string, unknown> }).timelocker;
    const before = api['call'];
    const attempts = [
      () => (api['call'] = () => 'stolen'),
      () => Object.defineProperty(api, 'call', { value: () => 'stolen' }),
      () => ((window as unknown as { timelocker: unknown }).timelocker = {}),
      () => Reflect.deleteProperty(window, 'timelocker'),
    ];
    for (const attempt of attempts) {
      try {
        attempt();
      } catch {
        continue;
      }
    }
    const now = (window as unknown as { timelocker: Record<string, unknown> }).timelocker;
    const foreign = (before as { constructor: (code: string) => () => unknown }).constructor;
    let reached = 'nothing';
    try {
      reached = String(foreign('return typeof require + typeof process')());
    } catch {
      reached = 'nothing';
    }
    return { isSame: now['call'] === before, reached };
  });
  expect(found.isSame).toBe(true);
  expect(['nothing', 'undefinedundefined']).toContain(found.reached);
});

test('no text becomes code', async () => {
  const found = await attack(await page(), async () => {
    const blocked: string[] = [];
    const attempts: Record<string, () => unknown> = {
      eval: () => (0, eval)('window.pwned = "eval"') as unknown,
      Function: () => (Reflect.construct(Function, ['window.pwned = "Function"']) as () => unknown)(),
      setTimeout: () => setTimeout('window.pwned = "setTimeout"' as unknown as () => void, 0),
      innerHTML: () => (document.body.innerHTML += '<img src=x onerror="window.pwned = 1">'),
      insertAdjacentHTML: () => {
        document.body.insertAdjacentHTML('beforeend', '<svg onload="window.pwned = 1">');
      },
      documentWrite: () => {
        (document as { write: (text: string) => void }).write('<script>window.pwned = 1</script>');
      },
      srcdoc: () => {
        const frame = document.createElement('iframe');
        frame.srcdoc = '<script>parent.pwned = 1</script>';
        document.body.append(frame);
      },
      scriptText: () => {
        const script = document.createElement('script');
        script.textContent = 'window.pwned = "inline script"';
        document.body.append(script);
      },
      scriptAddress: () => {
        const script = document.createElement('script');
        script.src = 'data:text/javascript,window.pwned="data script"';
        document.body.append(script);
      },
      eventAttribute: () => {
        const button = document.createElement('button');
        button.setAttribute('onclick', 'window.pwned = "event attribute"');
        document.body.append(button);
        button.click();
      },
      worker: () => new Worker('data:text/javascript,postMessage(1)'),
      blobWorker: () => new Worker(URL.createObjectURL(new Blob(['postMessage(1)']))),
      dataImport: () => import(/* @vite-ignore */ ['data:text/javascript', 'window.pwned=1'].join(',')),
    };
    for (const [name, attempt] of Object.entries(attempts)) {
      try {
        await attempt();
      } catch {
        blocked.push(name);
      }
    }
    return { blocked, all: Object.keys(attempts) };
  });
  const view = await page();
  // Whatever was not refused at once has had its chance when two frames have been drawn.
  await view.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(await view.evaluate(() => window.pwned)).toBeUndefined();
  expect(found.blocked).toEqual(
    expect.arrayContaining(['eval', 'Function', 'innerHTML', 'srcdoc', 'dataImport']),
  );
});

test('a link with a script in its address runs nothing', async () => {
  const view = await page();
  await attack(view, () => {
    const link = document.createElement('a');
    link.setAttribute('href', 'javascript:void(window.pwned="link")');
    document.body.append(link);
    link.click();
    link.remove();
  });
  await view.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(await view.evaluate(() => window.pwned)).toBeUndefined();
});

test('the process of the page is asked to be sandboxed and isolated, and nothing loosens it', async () => {
  const preferences = await launched().app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const contents = window?.webContents as unknown as {
      getLastWebPreferences: () => Record<string, unknown>;
    };
    return contents.getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
  });
});

test('the page cannot stop the app with dialogs', async () => {
  const answers = await attack(await page(), () => {
    alert('look here');
    return { confirmed: confirm('really?') };
  });
  expect(answers).toEqual({ confirmed: false });
});

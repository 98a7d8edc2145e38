import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { expect, test } from '../../helpers/electron-app.ts';
import { attack, windowUnderAttack } from './window-under-attack.ts';

const { launched, page } = windowUnderAttack();

const home = 'timelocker://app/index.html';

/** A mark in the page's memory: it is gone when another page has been loaded, even from the same address. */
const leaveMark = (view: Page): Promise<void> =>
  view.evaluate(() => {
    window.mark = 'still the same page';
  });

async function expectSamePage(view: Page): Promise<void> {
  // Two answers of the main process: a navigation that was asked for before has been decided on.
  for (let turn = 0; turn < 2; turn += 1) {
    await view.evaluate(() => window.timelocker.call(crypto.randomUUID(), 'app.read-model', {}));
  }
  expect(view.url()).toBe(home);
  expect(await view.evaluate(() => window.mark)).toBe('still the same page');
  expect(launched().app.windows()).toHaveLength(1);
  const contents = await launched().app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((one) => one.getURL()),
  );
  expect(contents).toEqual([home]);
}

const places = [
  'http://127.0.0.1:PORT/',
  'https://example.org/',
  'file:///etc/passwd',
  'data:text/html,<h1>elsewhere</h1>',
  'chrome://gpu/',
  'devtools://devtools/bundled/inspector.html',
  'javascript:"elsewhere"',
  'timelocker://other/index.html',
  'timelocker://app/',
  'timelocker://app/assets/',
  'timelocker://app/index.html?other',
  'view-source:timelocker://app/index.html',
  'mailto:someone@example.org',
  'smb://server/share',
  'vscode://file/etc/passwd',
];

let origin = '';
const server = createServer((_request, response) => response.end('<h1>elsewhere</h1>'));
test.beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
});
test.afterAll(() => {
  server.close();
  server.closeAllConnections();
});

const addressOf = (place: string): string => place.replace('http://127.0.0.1:PORT/', origin);

for (const place of places) {
  test(`the window stays where it is: ${place}`, async () => {
    const view = await page();
    await leaveMark(view);
    await attack(
      view,
      (address) => {
        const ways: (() => unknown)[] = [
          () => (location.href = address),
          () => {
            location.assign(address);
          },
          () => {
            location.replace(address);
          },
          () => window.open(address),
          () => window.open(address, '_self'),
          () => window.open(address, '_blank', 'nodeIntegration=yes,contextIsolation=no'),
          ...['', '_self', '_top', '_blank', 'named'].map((target) => () => {
            const link = document.createElement('a');
            link.href = address;
            link.target = target;
            document.body.append(link);
            link.click();
            link.dispatchEvent(new MouseEvent('click', { ctrlKey: true, bubbles: true }));
            link.dispatchEvent(new MouseEvent('auxclick', { button: 1, bubbles: true }));
            link.remove();
          }),
          ...['get', 'post'].map((method) => () => {
            const form = document.createElement('form');
            form.method = method;
            form.action = address;
            document.body.append(form);
            form.submit();
            form.remove();
          }),
        ];
        for (const way of ways) {
          try {
            way();
          } catch {
            continue;
          }
        }
      },
      addressOf(place),
    );
    await expectSamePage(view);
  });

  test(`no frame and no plug-in shows ${place}`, async () => {
    const view = await page();
    await leaveMark(view);
    const shown = await attack(
      view,
      async (address) => {
        const found: string[] = [];
        for (const [tag, attribute] of [
          ['iframe', 'src'],
          ['object', 'data'],
          ['embed', 'src'],
          ['frame', 'src'],
          ['webview', 'src'],
          ['portal', 'src'],
        ] as const) {
          const element = document.createElement(tag);
          try {
            element.setAttribute(attribute, address);
          } catch {
            continue;
          }
          document.body.append(element);
          await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
          const inside = (element as Partial<HTMLIFrameElement>).contentDocument;
          if ((inside?.body.textContent ?? '') !== '') found.push(tag);
          element.remove();
        }
        return found;
      },
      addressOf(place),
    );
    expect(shown).toEqual([]);
    await expectSamePage(view);
  });
}

test('an empty page, which no browser asks anybody for, is replaced by ours and is not listened to', async () => {
  const view = await page();
  const answer = await attack(view, async () => {
    const { timelocker } = window;
    const left = new Promise((done) => window.addEventListener('pagehide', done));
    location.href = 'about:blank';
    await left;
    return timelocker.call('from-nowhere', 'app.read-model', {});
  }).catch((error: unknown) => String(error));
  expect(JSON.stringify(answer)).not.toContain('"ok":true');
  await view.waitForURL(home);
  await view.getByRole('heading').first().waitFor();
});

test('a refresh in the page leads nowhere', async () => {
  const view = await page();
  await leaveMark(view);
  await attack(
    view,
    (address) => {
      const meta = document.createElement('meta');
      meta.httpEquiv = 'refresh';
      meta.content = `0; url=${address}`;
      document.head.append(meta);
    },
    origin,
  );
  await expectSamePage(view);
});

test('a file dropped on the window does not replace it', async () => {
  const view = await page();
  await leaveMark(view);
  const driver = await launched().app.context().newCDPSession(view);
  const data = { items: [], files: ['/etc/hosts'], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await driver.send('Input.dispatchDragEvent', { type, x: 20, y: 20, data });
  }
  await expectSamePage(view);
});

test('nothing is downloaded', async () => {
  const view = await page();
  await leaveMark(view);
  await launched().app.evaluate(({ session }) => {
    const downloads: string[] = [];
    (globalThis as unknown as { downloads: string[] }).downloads = downloads;
    const walled = session.fromPartition('timelocker-window');
    walled.on('will-download', (event, item) => {
      downloads.push(`${item.getURL().slice(0, 20)} prevented: ${String(event.defaultPrevented)}`);
    });
  });
  await attack(
    view,
    (address) => {
      const sources = [
        'data:application/octet-stream,evil',
        URL.createObjectURL(new Blob(['evil'])),
        address,
        'timelocker://app/index.html',
      ];
      for (const source of sources) {
        const link = document.createElement('a');
        link.href = source;
        link.download = 'evil.sh';
        document.body.append(link);
        link.click();
        link.remove();
      }
    },
    origin,
  );
  await expectSamePage(view);
  const downloads = await launched().app.evaluate(
    () => (globalThis as unknown as { downloads: string[] }).downloads,
  );
  expect(downloads.filter((download) => !download.endsWith('prevented: true'))).toEqual([]);
});

test('the page may load itself anew', async () => {
  const view = await page();
  await leaveMark(view);
  await Promise.all([view.waitForEvent('load'), view.evaluate(() => setTimeout(() => location.reload(), 0))]);
  await view.getByRole('heading').first().waitFor();
  expect(view.url()).toBe(home);
  expect(await view.evaluate(() => 'mark' in window)).toBe(false);
});

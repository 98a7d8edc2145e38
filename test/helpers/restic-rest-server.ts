import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

export interface RestServer {
  /** For restic, with user and password. */
  readonly location: string;
  /** Names of what is stored, e.g. `/repo/locks/3f..`. */
  names(): readonly string[];
  /** Like a cut cable: open connections break, new ones are refused. */
  stop(): Promise<void>;
  /** The same address and content again. */
  start(): Promise<void>;
}

export interface RestServerOptions {
  /** Refuses to delete anything but locks. */
  readonly isAppendOnly?: boolean;
  readonly password?: string;
}

/** A real server of restic's REST protocol (version 2) that keeps everything in memory. */
export async function startRestServer(options: RestServerOptions = {}): Promise<RestServer> {
  const stored = new Map<string, Buffer>();
  const sockets = new Set<Socket>();
  let server: Server | undefined;
  let port = 0;

  const start = async (): Promise<void> => {
    server = createServer((request, response) => {
      answer(request, response, stored, options).catch(() => response.destroy());
    });
    server.on('connection', (socket) => {
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
    });
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    ({ port } = server.address() as AddressInfo);
  };
  const stop = async (): Promise<void> => {
    const stopping = server;
    server = undefined;
    if (stopping === undefined) return;
    const closed = once(stopping, 'close');
    stopping.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  await start();
  onTestFinished(stop);
  return {
    location: `rest:http://anna:${options.password ?? 'canary-rest'}@127.0.0.1:${port}/repo/`,
    names: () => [...stored.keys()],
    start,
    stop,
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  stored: Map<string, Buffer>,
  options: RestServerOptions,
): Promise<void> {
  const path = new URL(request.url ?? '/', 'http://local').pathname;
  const expected = Buffer.from(`anna:${options.password ?? 'canary-rest'}`).toString('base64');
  if (request.headers.authorization !== `Basic ${expected}`) end(response, 401);
  else if (request.method === 'POST') await take(request, response, stored, path);
  else if (request.method === 'DELETE') end(response, statusOfDelete(stored, path, options));
  else if (path.endsWith('/')) list(response, stored, path);
  else give(request, response, stored.get(path));
}

function statusOfDelete(stored: Map<string, Buffer>, path: string, options: RestServerOptions): number {
  if (options.isAppendOnly === true && !path.includes('/locks/')) return 403;
  return stored.delete(path) ? 200 : 404;
}

const end = (response: ServerResponse, status: number): void => {
  response.writeHead(status).end();
};

function list(response: ServerResponse, stored: ReadonlyMap<string, Buffer>, path: string): void {
  const entries = [...stored]
    .filter(([name]) => name.startsWith(path))
    .map(([name, { length }]) => ({ name: name.slice(path.length), size: length }));
  response
    .writeHead(200, { 'content-type': 'application/vnd.x.restic.rest.v2' })
    .end(JSON.stringify(entries));
}

function give(request: IncomingMessage, response: ServerResponse, content: Buffer | undefined): void {
  if (content === undefined) {
    end(response, 404);
    return;
  }
  const range = /^bytes=(\d+)-(\d*)$/u.exec(request.headers.range ?? '');
  const from = Number(range?.[1] ?? 0);
  const to = range?.[2] === undefined || range[2] === '' ? content.length : Number(range[2]) + 1;
  const part = content.subarray(from, to);
  response.writeHead(range === null ? 200 : 206, { 'content-length': part.length });
  response.end(request.method === 'HEAD' ? undefined : part);
}

async function take(
  request: IncomingMessage,
  response: ServerResponse,
  stored: Map<string, Buffer>,
  path: string,
): Promise<void> {
  const content = await buffer(request);
  if (!path.endsWith('/')) stored.set(path, content);
  end(response, 200);
}

import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { serverPassword, serverUser } from './credentials.ts';

/** How the server behaves from now on. */
export interface S3Mood {
  /** Refuses to store anything: `full` as a bucket over its quota, `read-only` as a key without that right. */
  readonly refuses?: 'full' | 'read-only';
  /** Answers every request with something that no S3 server says. */
  readonly isHostile?: boolean;
}

export interface S3Server {
  /** `http://127.0.0.1:PORT`. */
  readonly url: string;
  /** Keys of all objects with their bucket, e.g. `bucket/repo/config`. */
  readonly names: () => readonly string[];
  readonly setMood: (mood: S3Mood) => void;
  /** Like a cut cable: open connections break, new ones are refused. */
  readonly kill: () => Promise<void>;
  /** The same address and content again. */
  readonly start: () => Promise<void>;
}

/**
 * A real server of the part of Amazon's S3 protocol that restic uses: buckets, objects, lists, ranges, and signatures
 * of version 4, which are checked. Everything stays in memory. (Debian's rclone is built without `serve s3`.)
 */
export async function startS3Server(): Promise<S3Server> {
  const store: Store = { buckets: new Set(), objects: new Map() };
  const sockets = new Set<Socket>();
  let mood: S3Mood = {};
  let port = 0;
  let running = createServer();
  const start = async (): Promise<void> => {
    running = createServer((request, response) => {
      answer(request, response, store, mood).catch(() => response.destroy());
    });
    running.on('connection', (socket) => {
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
    });
    running.listen(port, '127.0.0.1');
    await once(running, 'listening');
    ({ port } = running.address() as AddressInfo);
  };
  await start();
  return {
    url: `http://127.0.0.1:${String(port)}`,
    names: () => [...store.objects.keys()],
    setMood: (next) => {
      mood = next;
    },
    start,
    kill: async () => {
      if (!running.listening) return;
      const closed = once(running, 'close');
      running.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

interface Store {
  readonly buckets: Set<string>;
  readonly objects: Map<string, Buffer>;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  store: Store,
  mood: S3Mood,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://s3');
  const body = await buffer(request);
  if (mood.isHostile === true) {
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end('<html>Please log in to the hotel network</html>');
    return;
  }
  const refusal = refuse(request, url);
  if (refusal !== null) {
    sendError(response, 403, refusal);
    return;
  }
  const [bucket = '', ...rest] = decodeURIComponent(url.pathname).slice(1).split('/');
  const key = rest.join('/');
  if (key === '') answerBucket(request, response, store, url, bucket);
  else if (!store.buckets.has(bucket)) sendError(response, 404, 'NoSuchBucket');
  else answerObject({ request, response, store, mood }, `${bucket}/${key}`, body);
}

function answerBucket(
  request: IncomingMessage,
  response: ServerResponse,
  store: Store,
  url: URL,
  bucket: string,
): void {
  if (request.method === 'PUT') {
    store.buckets.add(bucket);
    response.writeHead(200).end();
  } else if (!store.buckets.has(bucket)) sendError(response, 404, 'NoSuchBucket');
  else if (request.method === 'HEAD') response.writeHead(200).end();
  else if (url.searchParams.has('location')) sendXml(response, 200, '<LocationConstraint/>');
  else sendList(response, store, url, bucket);
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly store: Store;
  readonly mood: S3Mood;
}

function answerObject({ request, response, store, mood }: Exchange, name: string, body: Buffer): void {
  const etag = (content: Buffer): string => `"${createHash('md5').update(content).digest('hex')}"`;
  if (request.method === 'PUT' && mood.refuses === 'full') sendError(response, 403, 'QuotaExceeded');
  else if (request.method === 'PUT' && mood.refuses === 'read-only') sendError(response, 403, 'AccessDenied');
  else if (request.method === 'PUT') {
    const content = decodeBody(request, body);
    store.objects.set(name, content);
    response.writeHead(200, { etag: etag(content) }).end();
  } else if (request.method === 'DELETE') {
    store.objects.delete(name);
    response.writeHead(204).end();
  } else {
    const content = store.objects.get(name);
    if (content === undefined) sendError(response, 404, 'NoSuchKey');
    else sendContent(request, response, content, etag(content));
  }
}

function sendContent(
  request: IncomingMessage,
  response: ServerResponse,
  content: Buffer,
  etag: string,
): void {
  const range = /^bytes=(\d+)-(\d*)$/u.exec(request.headers.range ?? '');
  const from = Number(range?.[1] ?? 0);
  const to = range?.[2] === undefined || range[2] === '' ? content.length : Number(range[2]) + 1;
  const part = content.subarray(from, to);
  response.writeHead(range === null ? 200 : 206, {
    'content-length': part.length,
    'content-range': `bytes ${String(from)}-${String(to - 1)}/${String(content.length)}`,
    'last-modified': new Date(0).toUTCString(),
    etag,
  });
  response.end(request.method === 'HEAD' ? undefined : part);
}

function sendList(response: ServerResponse, store: Store, url: URL, bucket: string): void {
  const prefix = url.searchParams.get('prefix') ?? '';
  const delimiter = url.searchParams.get('delimiter') ?? '';
  const folders = new Set<string>();
  const contents: string[] = [];
  for (const [name, { length }] of [...store.objects].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!name.startsWith(`${bucket}/${prefix}`)) continue;
    const key = name.slice(bucket.length + 1);
    const end = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length);
    if (end >= 0) folders.add(key.slice(0, end + 1));
    else
      contents.push(
        `<Contents><Key>${key}</Key><Size>${String(length)}</Size><LastModified>2026-01-01T00:00:00.000Z</LastModified><ETag>"x"</ETag></Contents>`,
      );
  }
  const common = [...folders].map((name) => `<CommonPrefixes><Prefix>${name}</Prefix></CommonPrefixes>`);
  sendXml(
    response,
    200,
    `<ListBucketResult><Name>${bucket}</Name><Prefix>${prefix}</Prefix><IsTruncated>false</IsTruncated>${contents.join('')}${common.join('')}</ListBucketResult>`,
  );
}

const sendXml = (response: ServerResponse, status: number, xml: string): void => {
  response.writeHead(status, { 'content-type': 'application/xml' }).end(`<?xml version="1.0"?>${xml}`);
};

const sendError = (response: ServerResponse, status: number, code: string): void => {
  sendXml(
    response,
    status,
    `<Error><Code>${code}</Code><Message>${messages[code] ?? code}</Message></Error>`,
  );
};

const messages: Readonly<Record<string, string>> = {
  NoSuchBucket: 'The specified bucket does not exist',
  NoSuchKey: 'The specified key does not exist.',
  InvalidAccessKeyId: 'The AWS Access Key Id you provided does not exist in our records.',
  SignatureDoesNotMatch: 'The request signature we calculated does not match the signature you provided.',
  AccessDenied: 'Access Denied.',
  QuotaExceeded: 'The quota of this bucket is used up.',
};

/** The body as it was meant: signed uploads come in chunks `SIZE;chunk-signature=…`. */
function decodeBody(request: IncomingMessage, body: Buffer): Buffer {
  if (!String(request.headers['x-amz-content-sha256']).startsWith('STREAMING-')) return body;
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length;) {
    const lineEnd = body.indexOf('\r\n', at);
    const size = Number.parseInt(body.toString('latin1', at, lineEnd), 16);
    if (!(size > 0)) break;
    parts.push(body.subarray(lineEnd + 2, lineEnd + 2 + size));
    at = lineEnd + 2 + size + 2;
  }
  return Buffer.concat(parts);
}

/** Checks the signature of version 4; the code of Amazon's refusal, or null. */
function refuse(request: IncomingMessage, url: URL): string | null {
  const given =
    /Credential=([^/]+)\/(\d+)\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]+)/u.exec(
      request.headers.authorization ?? '',
    );
  if (given === null) return 'AccessDenied';
  const [, user, day = '', region = '', signedHeaders = '', signature] = given;
  if (user !== serverUser) return 'InvalidAccessKeyId';
  const query = [...url.searchParams]
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&');
  const headers = signedHeaders
    .split(';')
    .map((name) => `${name}:${String(request.headers[name] ?? '').trim()}\n`)
    .join('');
  const canonical = [
    request.method,
    url.pathname,
    query,
    headers,
    signedHeaders,
    request.headers['x-amz-content-sha256'],
  ];
  const scope = `${day}/${region}/s3/aws4_request`;
  const hash = createHash('sha256').update(canonical.join('\n')).digest('hex');
  const toSign = ['AWS4-HMAC-SHA256', request.headers['x-amz-date'], scope, hash].join('\n');
  const key = [day, region, 's3', 'aws4_request'].reduce<Buffer | string>(hmac, `AWS4${serverPassword}`);
  return hmac(key, toSign).toString('hex') === signature ? null : 'SignatureDoesNotMatch';
}

const hmac = (key: Buffer | string, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const encode = (text: string): string =>
  encodeURIComponent(text).replaceAll(
    /[!'()*]/gu,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );

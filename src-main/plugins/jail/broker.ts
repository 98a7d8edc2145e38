import { lookup as systemLookup } from 'node:dns/promises';
import { constants } from 'node:fs';
import { open, readdir, realpath } from 'node:fs/promises';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import { sep } from 'node:path';
import { isPublicAddress } from './public-address.ts';

/** What the person has granted, with the settings filled in: absolute folders, and hosts as `name` or `name:port`. */
export interface Grants {
  readonly folders: readonly string[];
  readonly hosts: readonly string[];
}

export interface BrokerOptions {
  readonly grants: Grants;
  readonly log: (line: string) => void;
  /** Every address of a name; the system's own by default. */
  readonly lookup?: (name: string) => Promise<readonly string[]>;
}

export type Broker = (what: string, args: readonly unknown[]) => Promise<unknown>;

const largestFile = 1024 * 1024;
const largestAnswer = 1024 * 1024;
const mostEntries = 10_000;
const requestMs = 20_000;
const mostAtOnce = 16;
const mostCalls = 20_000;

/** Does for a jailed plugin what was granted to it, and refuses everything else with a text. */
export function createBroker(options: BrokerOptions): Broker {
  let atOnce = 0;
  let calls = 0;
  return async (what, args) => {
    calls += 1;
    if (atOnce >= mostAtOnce || calls > mostCalls) throw new Error('too many calls');
    atOnce += 1;
    try {
      return await serve(options, what, args);
    } finally {
      atOnce -= 1;
    }
  };
}

function serve(options: BrokerOptions, what: string, [first]: readonly unknown[]): Promise<unknown> {
  if (typeof first !== 'string' || first.includes('\0') || first.length > 32_767)
    return Promise.reject(new Error(`${what} takes a text`));
  switch (what) {
    case 'log':
      options.log(first.slice(0, 4000));
      return Promise.resolve(null);
    case 'readFile':
      return readGranted(options.grants, first);
    case 'listFolder':
      return listGranted(options.grants, first);
    case 'request':
      return request(options, first);
    default:
      return Promise.reject(new Error(`there is no ${what}`));
  }
}

/** Where a path really leads, if that is inside a granted folder: links and `..` are followed first and judged after. */
async function granted({ folders }: Grants, path: string): Promise<string> {
  const real = await realpath(path).catch(() => null);
  for (const folder of folders) {
    const home = await realpath(folder).catch(() => null);
    if (real !== null && home !== null && (real === home || real.startsWith(home + sep))) return real;
  }
  throw new Error('not granted');
}

async function readGranted(grants: Grants, path: string): Promise<string> {
  const real = await granted(grants, path);
  // A pipe without a writer would keep the opening itself waiting.
  const file = await open(real, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
  try {
    const stats = await file.stat();
    if (!stats.isFile() || stats.size > largestFile) throw new Error('not a file of a fitting size');
    // Between the look and the opening a link may have been put there: what is open now must be what was judged.
    if ((await realpath(`/proc/self/fd/${String(file.fd)}`).catch(() => real)) !== real)
      throw new Error('not granted');
    return await file.readFile('utf8');
  } finally {
    await file.close();
  }
}

async function listGranted(grants: Grants, path: string): Promise<readonly string[]> {
  const names = await readdir(await granted(grants, path));
  return names.slice(0, mostEntries);
}

/** One HTTPS request to a granted host. Redirects are answered, never followed; a name must not lead into this network. */
async function request(
  { grants, lookup = systemAddresses }: BrokerOptions,
  address: string,
): Promise<unknown> {
  const url = new URL(address);
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '')
    throw new Error('only plain https addresses');
  const port = url.port === '' ? '443' : url.port;
  const isNamed = grants.hosts.some(
    (host) => host === `${url.hostname}:${port}` || (port === '443' && host === url.hostname),
  );
  if (!isNamed) throw new Error('not granted');
  const addresses = isIP(url.hostname) === 0 ? await lookup(url.hostname) : [url.hostname];
  const [first] = addresses;
  // A granted name that leads home could be used to speak to the router or to this computer.
  if (first === undefined || !addresses.every(isPublicAddress))
    throw new Error('the name leads into this network');
  return fetchFrom(url, first);
}

const systemAddresses = async (name: string): Promise<readonly string[]> =>
  (await systemLookup(name, { all: true })).map(({ address }) => address);

/** Connects to the very address that was judged. */
function fetchFrom(url: URL, address: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = httpsRequest(
      {
        host: address,
        servername: url.hostname,
        port: url.port === '' ? 443 : Number(url.port),
        path: url.pathname + url.search,
        headers: { host: url.host },
        timeout: requestMs,
      },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (chunk: string) => {
          text += chunk;
          if (text.length > largestAnswer) sent.destroy(new Error('the answer is too long'));
        });
        answer.on('end', () => {
          resolve({ status: answer.statusCode ?? 0, text });
        });
      },
    );
    sent.on('timeout', () => sent.destroy(new Error('no answer')));
    sent.on('error', reject);
    sent.end();
  });
}

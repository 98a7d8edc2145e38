import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '../../helpers/electron-app.ts';
import { attack, windowUnderAttack } from './window-under-attack.ts';

const { launched, page } = windowUnderAttack();

/** Asks the app's own protocol, past the policy of the page. */
const ask = (address: string): Promise<{ status: number; body: string; headers: Record<string, string> }> =>
  launched().app.evaluate(async ({ session }, url) => {
    try {
      const response = await session.fromPartition('timelocker-window').fetch(url);
      return {
        status: response.status,
        body: await response.text(),
        headers: Object.fromEntries(response.headers.entries()),
      };
    } catch (error) {
      return { status: 0, body: String(error), headers: {} };
    }
  }, address);

test('the page comes with a strict policy and with a type that is not guessed', async () => {
  const { status, headers } = await ask('timelocker://app/index.html');
  expect(status).toBe(200);
  expect(headers['content-type']).toBe('text/html; charset=utf-8');
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['referrer-policy']).toBe('no-referrer');
  const policy = (headers['content-security-policy'] ?? '').split('; ');
  expect(policy).toEqual(
    expect.arrayContaining([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "connect-src 'none'",
      "frame-src 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
    ]),
  );
  expect(policy.join(' ')).not.toMatch(/unsafe|\*|http|blob:/u);
});

for (const address of [
  'timelocker://app/../../etc/passwd',
  'timelocker://app/../main/desktop.js',
  'timelocker://app/..%2fmain%2fdesktop.js',
  'timelocker://app/%2e%2e/main/desktop.js',
  'timelocker://app/%2e%2e%2fmain%2fdesktop.js',
  'timelocker://app/%252e%252e%252fmain%252fdesktop.js',
  'timelocker://app/assets/..%5c..%5c..%5cmain%5cdesktop.js',
  'timelocker://app/..\\main\\desktop.js',
  'timelocker://app//etc/passwd',
  'timelocker://app/%2fetc%2fpasswd',
  'timelocker://app/etc/passwd%00.js',
  'timelocker://app/.',
  'timelocker://app/',
  'timelocker://app/assets',
  'timelocker://other/index.html',
  'timelocker://app.evil/index.html',
  'timelocker://user:password@app/index.html',
  'timelocker:///index.html',
  'timelocker:index.html',
]) {
  test(`no file is served for ${address}`, async () => {
    const { status, body } = await ask(address);
    expect(status).not.toBe(200);
    expect(body).not.toMatch(/root:|import |<!doctype/iu);
  });
}

test('a link inside the folder that leads out of it is not followed', async () => {
  const renderer = await launched().app.evaluate(({ app }) => `${app.getAppPath()}/out/renderer`);
  const outside = await mkdtemp(join(tmpdir(), 'timelocker-outside-'));
  const link = join(renderer, 'assets', `link-${String(process.pid)}.js`);
  await writeFile(join(outside, 'secret.js'), 'window.pwned = "link"');
  await symlink(join(outside, 'secret.js'), link);
  try {
    const { status, body } = await ask(`timelocker://app/assets/link-${String(process.pid)}.js`);
    expect({ status, body }).toEqual({ status: 404, body: 'Not found' });
  } finally {
    await rm(link);
    await rm(outside, { recursive: true });
  }
});

test('only reading is served', async () => {
  const statuses = await launched().app.evaluate(async ({ session }) => {
    const walled = session.fromPartition('timelocker-window');
    const methods = ['POST', 'PUT', 'DELETE', 'PATCH'];
    const statusOf = (method: string) =>
      walled.fetch('timelocker://app/index.html', { method }).then(
        (response) => response.status,
        () => 0,
      );
    return Promise.all(methods.map(statusOf));
  });
  expect(statuses.filter((status) => status === 200)).toEqual([]);
});

test('the page itself cannot read the files that it is made of', async () => {
  const outcome = await attack(await page(), () =>
    fetch('timelocker://app/index.html').then(
      () => 'read',
      () => 'refused',
    ),
  );
  expect(outcome).toBe('refused');
});

import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verifyEngine } from '../../../src-main/restic/index.ts';
import { faultOf, valueOf } from '../../helpers/expect-outcome.ts';
import { canary, openBench, shippedEngine } from '../../helpers/restic-engine.ts';
import { writeRandomFiles } from '../../helpers/restic-process.ts';
import { backupOf } from '../../helpers/restic-samples.ts';

test.skipIf(process.platform !== 'linux')(
  'the password is in the environment of restic and nowhere else',
  async () => {
    const bench = await openBench();
    const repository = await bench.newRepository();
    const source = join(bench.folder, 'source');
    writeRandomFiles(source, 3, 4_000_000);
    const seen: { arguments: string; environment: string }[] = [];
    valueOf(
      await bench.restic.backup(repository, backupOf(source, { excludes: [{ pattern: 'private-name-*' }] }), {
        ...bench.options,
        limitUploadKiBps: 8000,
        onRun: ({ pid }) =>
          seen.push({
            arguments: readFileSync(`/proc/${pid}/cmdline`, 'utf8'),
            environment: readFileSync(`/proc/${pid}/environ`, 'utf8'),
          }),
      }),
    );
    const newPassword = 'canary-of-the-new-key';
    valueOf(
      await bench.restic.keys.add(
        repository,
        { newPassword, user: 'u', host: 'h' },
        {
          ...bench.options,
          onRun: ({ pid }) =>
            seen.push({ arguments: readFileSync(`/proc/${pid}/cmdline`, 'utf8'), environment: '' }),
        },
      ),
    );
    expect(seen.length).toBe(2);
    expect(seen[0]?.environment).toContain(canary);
    for (const { arguments: args } of seen) {
      expect(args).not.toContain('canary-');
      expect(args).not.toContain(repository.location);
      expect(args).not.toContain('private-name');
    }
    expect(readdirSync(join(bench.folder, 'tmp'))).toEqual([]);
  },
);

test('the user and password of a location show neither in logs nor in faults', async () => {
  const bench = await openBench();
  const access = bench.access('rest', { location: 'rest:http://anna:canary-in-url@127.0.0.1:9/repo/' });
  const lines: string[] = [];
  const fault = faultOf(
    await bench.restic.readConfig(access, {
      giveUpAfterRetries: 1,
      onLine: ({ text }) => lines.push(text),
      onRetry: ({ cause }) => lines.push(cause),
    }),
  );
  expect(fault.code).toBe('repository.port-closed');
  expect(lines.length).toBeGreaterThan(2);
  expect(`${lines.join('\n')}${JSON.stringify(fault)}`).not.toContain('canary-');
});

test('what we must not pass on is refused', async () => {
  const bench = await openBench();
  expect(faultOf(await bench.restic.readConfig(bench.access('a\0b'))).code).toBe('request.invalid');
  const two = [
    bench.access('one', { environment: { AWS_ACCESS_KEY_ID: 'a' } }),
    bench.access('two', { environment: { AWS_ACCESS_KEY_ID: 'b' } }),
  ] as const;
  expect(faultOf(await bench.restic.copy(...two, { filter: {} })).code).toBe('request.not-allowed');
  const key = { newPassword: 'two\nlines', user: 'u', host: 'h' };
  expect(faultOf(await bench.restic.keys.add(bench.access(), key)).code).toBe('request.invalid');
});

test('an engine that is another file, or none, is told from the right one', async () => {
  const bench = await openBench();
  const right = createHash('sha256').update(readFileSync(shippedEngine)).digest('hex');
  expect((await verifyEngine(shippedEngine, right.toUpperCase())).ok).toBe(true);
  const other = join(bench.folder, 'other');
  mkdirSync(other);
  writeFileSync(join(other, 'restic'), 'evil');
  expect(faultOf(await verifyEngine(join(other, 'restic'), right)).code).toBe('engine.wrong-version');
  expect(faultOf(await verifyEngine(join(other, 'none'), right)).code).toBe('engine.missing');
});

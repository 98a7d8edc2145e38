import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faultOf } from '../../helpers/expect-outcome.ts';
import { repository as repositoryId, useHistory } from '../../helpers/jobs.ts';
import { openRestoreBench, type RestoreBench, stagingsIn } from './restore-bench.ts';

useHistory();

const original = { kind: 'original' } as const;

async function savedLetters(options?: Parameters<typeof openRestoreBench>[0]) {
  const bench = await openRestoreBench(options);
  const letters = join(bench.folder, 'anna', 'letters');
  mkdirSync(letters, { recursive: true });
  writeFileSync(join(letters, 'one.txt'), 'one');
  symlinkSync('/etc', join(letters, 'link'));
  return { ...bench, letters, snapshotId: await bench.save(letters) };
}

/** Asks without waiting for a job: what is refused at once. */
const refused = async (bench: RestoreBench, input: Parameters<RestoreBench['run']>[0]) => {
  const call = { signal: new AbortController().signal };
  return faultOf(await bench.restore.handlers['restore.start']({ ...input, repositoryId }, call));
};

describe('A restore cannot be led astray', () => {
  it('by a link on the way to the original place', async () => {
    const bench = await savedLetters();
    const { run, letters, folder, snapshotId } = bench;
    const elsewhere = join(folder, 'elsewhere');
    mkdirSync(elsewhere);
    rmSync(letters, { recursive: true });
    symlinkSync(elsewhere, letters);
    for (const onConflict of ['keep-both', 'replace', 'skip'] as const) {
      const { outcome } = await run({
        snapshotId,
        paths: [join(letters, 'one.txt')],
        destination: original,
        onConflict,
      });
      expect(faultOf(outcome)).toMatchObject({
        code: 'restore.destination-unsafe',
        params: { path: letters },
      });
    }
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  it('by a link in the chosen folder that has the name of a restored one', async () => {
    const { run, letters, folder, snapshotId } = await savedLetters();
    const [out, elsewhere] = [join(folder, 'out'), join(folder, 'elsewhere')];
    mkdirSync(elsewhere);
    mkdirSync(out);
    symlinkSync(elsewhere, join(out, 'letters'));
    for (const onConflict of ['keep-both', 'replace', 'skip'] as const)
      await run({ snapshotId, paths: [letters], destination: { kind: 'folder', path: out }, onConflict });
    expect(readdirSync(elsewhere)).toEqual([]);
    expect(readFileSync(join(out, 'letters', 'one.txt'), 'utf8')).toBe('one');
  });

  it('by a link that is itself restored: it is made, and nothing goes through it', async () => {
    const { run, letters, folder, snapshotId } = await savedLetters();
    const out = join(folder, 'out');
    mkdirSync(join(out, 'letters', 'link'), { recursive: true });
    const destination = { kind: 'folder', path: out } as const;
    const { outcome } = await run({ snapshotId, paths: [letters], destination, onConflict: 'replace' });
    expect(outcome).toMatchObject({ ok: true, value: { filesRestored: 2, filesKeptBeside: 1 } });
    expect(readdirSync(join(out, 'letters', 'link'))).toEqual([]);
  });

  it('follows a link that the person’s home stands on', async () => {
    const { folder: real } = await openRestoreBench();
    mkdirSync(join(real, 'disk', 'anna'), { recursive: true });
    const home = join(real, 'anna-link');
    symlinkSync(join(real, 'disk', 'anna'), home);
    const bench = await openRestoreBench({ homeFolder: home });
    writeFileSync(join(home, 'one.txt'), 'one');
    const snapshotId = await bench.save(join(home, 'one.txt'));
    rmSync(join(home, 'one.txt'));
    await bench.restored({
      snapshotId,
      paths: [join(home, 'one.txt')],
      destination: original,
      onConflict: 'skip',
    });
    expect(readFileSync(join(real, 'disk', 'anna', 'one.txt'), 'utf8')).toBe('one');
  });

  it('into the repository, or into the folders of the app', async () => {
    const bench = await savedLetters();
    const { run, letters, snapshotId, ownFolder, repositoryAccess } = bench;
    const input = { snapshotId, paths: [letters], onConflict: 'replace' } as const;
    const own = { kind: 'folder', path: join(ownFolder, 'run') } as const;
    expect((await refused(bench, { ...input, paths: [letters], destination: own })).code).toBe(
      'restore.destination-unsafe',
    );
    const inside = { kind: 'folder', path: join(repositoryAccess.location, 'data') } as const;
    const { outcome } = await run({ ...input, paths: [letters], destination: inside });
    expect(faultOf(outcome).code).toBe('restore.destination-unsafe');
    expect(stagingsIn(repositoryAccess.location)).toEqual([]);
  });
});

describe('A destination that cannot work is told before anything starts', () => {
  it('when it is not there and cannot be made', async () => {
    const bench = await savedLetters();
    const { letters, snapshotId, folder } = bench;
    const input = { snapshotId, paths: [letters], onConflict: 'skip' } as const;
    const missing = { kind: 'folder', path: join(folder, 'no', 'such') } as const;
    expect((await refused(bench, { ...input, paths: [letters], destination: missing })).code).toBe(
      'restore.destination-missing',
    );
    writeFileSync(join(folder, 'file'), '');
    const file = { kind: 'folder', path: join(folder, 'file') } as const;
    expect((await refused(bench, { ...input, paths: [letters], destination: file })).code).toBe(
      'restore.destination-missing',
    );
  });

  it('is not made for a restore that brings nothing', async () => {
    const { run, folder, letters, snapshotId } = await savedLetters();
    const path = join(folder, 'out');
    const { outcome } = await run({
      snapshotId,
      paths: [`${letters}/never saved.txt`],
      destination: { kind: 'folder', path },
      onConflict: 'skip',
    });
    expect(faultOf(outcome).code).toBe('snapshot.path-not-found');
    expect(readdirSync(folder)).not.toContain('out');
  });

  it('names the chosen paths that the snapshot does not hold, and restores the others', async () => {
    const { run, folder, letters, snapshotId } = await savedLetters();
    const missing = `${letters}/never saved.txt`;
    const { outcome, problems } = await run({
      snapshotId,
      paths: [missing, `${letters}/one.txt`],
      destination: { kind: 'folder', path: join(folder, 'out') },
      onConflict: 'skip',
    });
    expect(outcome).toMatchObject({ ok: true, value: { filesRestored: 1 } });
    expect(problems).toMatchObject([{ path: missing, cause: 'missing' }]);
  });

  it('an unknown snapshot is told as such', async () => {
    const { run, folder, letters } = await savedLetters();
    const { outcome } = await run({
      snapshotId: 'f'.repeat(64) as never,
      paths: [letters],
      destination: { kind: 'folder', path: join(folder, 'out') },
      onConflict: 'skip',
    });
    expect(faultOf(outcome).code).toBe('snapshot.unknown');
  });
});

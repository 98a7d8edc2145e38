import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { done, failed, makeFault } from '../../../src-shared/model/fault.ts';
import type { Target } from '../../../src-shared/model/plan.ts';
import { targetId } from '../../../src-shared/model/ids.ts';
import { hasText, translate } from '../../../src-shared/i18n/translate.ts';
import type { DoctorFacts, TrustDependencies } from '../../../src-main/trust/index.ts';
import { valueOf } from '../../helpers/expect-outcome.ts';
import { canMount, mountSmallDisk } from '../../helpers/small-disk.ts';
import { call, openTrust, type TrustBench } from './trust-bench.ts';

const healthy: Omit<DoctorFacts, 'home'> = {
  vault: {
    state: () => ({ protection: 'keychain', isLocked: false, systemOffers: 'keychain', backend: 'Keyring' }),
    countUnreadable: () => Promise.resolve(0),
  },
  settings: { kind: 'loaded' },
  history: { kind: 'loaded' },
  inspectTarget: () => Promise.resolve(done({ sources: [{ path: '/home/anna', state: 'present' }] })),
  orphansEnded: 0,
  checkEngine: () => Promise.resolve(done(null)),
  newestJobAt: () => '2026-11-22T11:59:00.000Z',
};
const target: Target = {
  id: targetId.parse('33333333-3333-4333-8333-333333333333'),
  typeId: 'target-folders',
  name: 'Home',
  settings: {},
};
const openWith = (
  facts: Partial<DoctorFacts> = {},
  more: Partial<TrustDependencies> = {},
): Promise<TrustBench> =>
  openTrust({ targets: () => [target], doctor: { ...healthy, home: '/tmp', ...facts }, ...more });

/** State and text of each check; the text proves that nothing it needs is missing. */
async function examine(bench: TrustBench): Promise<Record<string, string>> {
  const { checks } = valueOf(await bench.trust.handlers['app.doctor']({}, call));
  expect(checks.map(({ id }) => id)).toHaveLength(9);
  return Object.fromEntries(
    checks.map(({ id, state, params }) => {
      const key = `doctor.${id}.${state}`;
      if (!hasText(key)) throw new Error(`No text ${key}`);
      for (const language of ['en', 'de'] as const) {
        const text = translate(language, key, params);
        expect(text).not.toMatch(/[{}]|undefined/u);
      }
      return [id, `${state}: ${translate('en', key, params)}`];
    }),
  );
}

describe('the doctor', () => {
  it('finds nothing where all is well', async () => {
    const found = await examine(await openWith());
    expect(Object.values(found).filter((text) => !text.startsWith('good'))).toEqual([]);
    expect(found['engine']).toBe('good: The backup engine, restic 0.19.1, is in place and unchanged.');
    expect(found['repositories']).toBe('good: The repository answers.');
  });

  it('tells what the vault, the files of state and the engine suffer from', async () => {
    const found = await examine(
      await openWith({
        vault: { ...healthy.vault, countUnreadable: () => Promise.resolve(2) },
        settings: { kind: 'recovered-from-last-good', keptAside: '/h/settings.json.damaged' },
        history: { kind: 'lost', keptAside: '/h/history.db.damaged' },
        orphansEnded: 3,
        checkEngine: () => Promise.resolve(failed(makeFault('engine.wrong-version'))),
      }),
    );
    expect(found).toMatchObject({
      vault:
        'bad: 2 stored passwords cannot be read by this account on this computer. Connect again with the recovery kit.',
      settings:
        'warning: The settings were damaged; the last good copy is in use. The damaged file: /h/settings.json.damaged',
      orphans: 'warning: 3 processes of an earlier run had to be ended. Nothing was lost.',
    });
    expect(found['history']).toMatch(/^bad: /u);
    expect(found['engine']).toMatch(/^bad: /u);
  });

  it('tells that a repository is away, another one, or damaged', async () => {
    const away = await openWith();
    rmSync(away.repositoryAccess.location, { recursive: true });
    expect((await examine(away))['repositories']).toMatch(/^(warning|bad): .*Blue drive/u);
    const other = await openWith();
    const moved = { ...other.repository(), resticId: 'f'.repeat(64) as never };
    const swapped = await openWith({}, { repositories: () => [moved] });
    expect((await examine(swapped))['repositories']).toBe(
      'bad: These repositories need attention: Blue drive',
    );
    const damaged = await openWith({}, { healthOf: () => ({ ...other.health(), damage: 'pack gone' }) });
    expect((await examine(damaged))['repositories']).toMatch(/^bad/u);
  });

  it('tells which sources are missing', async () => {
    const some = [
      { path: '/home/anna', state: 'present' },
      { path: '/home/anna/gone', state: 'missing' },
    ];
    const found = await examine(
      await openWith({ inspectTarget: () => Promise.resolve(done({ sources: some })) }),
    );
    expect(found['sources']).toBe('warning: Some sources are missing or cannot be read: /home/anna/gone');
    const none = await openWith({ inspectTarget: () => Promise.resolve(done({ sources: some.slice(1) })) });
    expect((await examine(none))['sources']).toMatch(/^bad/u);
  });

  it('does not trust a clock that is behind its own history', async () => {
    const bench = await openWith();
    bench.clock.jumpTo(new Date('2026-11-22T10:00:00Z'));
    expect((await examine(bench))['clock']).toMatch(/^warning/u);
    bench.clock.jumpTo(new Date('1970-01-01T00:10:00Z'));
    expect((await examine(bench))['clock']).toMatch(/^bad/u);
  });

  it.skipIf(!canMount)('tells that the home is nearly full, or cannot be written', async () => {
    const disk = await mountSmallDisk(512);
    onTestFinished(() => disk.remove());
    const home = join(disk.path, 'home');
    mkdirSync(home);
    const bench = await openWith({ home });
    expect((await examine(bench))['home']).toMatch(/^warning: Only \d/u);
    await disk.setReadOnly(true);
    expect((await examine(bench))['home']).toMatch(/^bad/u);
  });
});

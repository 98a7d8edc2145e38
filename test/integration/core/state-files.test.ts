import { appendFileSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../src-shared/model/plan.ts';
import { backUp, makePlace, openAt, setUp, sharedFolder, type Place } from '../../helpers/core.ts';

interface Home {
  readonly place: Place;
  readonly plan: Plan;
}

const folder = sharedFolder();
let made: Home | null = null;

/** One home for all tests: whatever is damaged is whole again at the end of each. */
const home = async (): Promise<Home> => (made ??= await makeHome());

/** A home with a plan that has run once, closed again. */
async function makeHome(): Promise<Home> {
  const place = makePlace(folder);
  writeFileSync(join(place.source, 'a.txt'), 'a');
  const frontEnd = await openAt(place);
  const { plan } = await setUp(frontEnd, place);
  await backUp(frontEnd, plan);
  await frontEnd.stop();
  return { place, plan };
}

const fileOf = (place: Place, name: string): string => join(place.home, name);
const half = (path: string): void => truncateSync(path, Math.floor(readFileSync(path).length / 2));

/** What is told at each of three starts: the first works, the second works and dismisses it, the third only looks. */
async function told(place: Place, plan: Plan): Promise<readonly (readonly string[])[]> {
  const codes: string[][] = [];
  for (const start of ['work', 'dismiss', 'look'] as const) {
    const frontEnd = await openAt(place);
    const { plans, notices } = await frontEnd.ask('app.read-model', {});
    expect(plans.map(({ id }) => id)).toEqual([plan.id]);
    codes.push(notices.map(({ code }) => code));
    if (start === 'dismiss')
      for (const { id } of notices) await frontEnd.ask('notices.dismiss', { noticeId: id });
    if (start !== 'look') {
      appendFileSync(join(place.source, 'a.txt'), 'more');
      expect((await backUp(frontEnd, plan)).state.name).toBe('succeeded');
    }
    await frontEnd.stop();
  }
  return codes;
}

/** Whoever opens the app next is told too, until the person has dismissed it. */
const untilDismissed = (code: string): readonly (readonly string[])[] => [[code], [code], []];

describe('files of state that are not as they were left', () => {
  it.each([
    ['cut in half', half],
    ['emptied', (path: string) => truncateSync(path)],
    ['overwritten with junk', (path: string) => writeFileSync(path, '\0\0\0{"version":')],
    ['emptied of meaning', (path: string) => writeFileSync(path, '{"version":1,"plans":"none"}')],
  ] as const)(
    'settings %s: the last good copy is used, and it is said until dismissed',
    async (_, damage) => {
      const { place, plan } = await home();
      damage(fileOf(place, 'settings.json'));
      expect(await told(place, plan)).toEqual(untilDismissed('settings-recovered'));
      const files = readdirSync(place.home).filter((name) => name.startsWith('settings'));
      expect(files.length).toBeGreaterThanOrEqual(3);
    },
  );

  it('settings of a newer version are put aside unchanged', async () => {
    const { place, plan } = await home();
    const newer = readFileSync(fileOf(place, 'settings.json'), 'utf8').replace(
      /"version":\s*1/u,
      '"version": 99',
    );
    writeFileSync(fileOf(place, 'settings.json'), newer);
    expect(await told(place, plan)).toEqual(untilDismissed('settings-from-newer-version'));
    const aside = readdirSync(place.home).map((name) => readFileOrEmpty(fileOf(place, name)));
    expect(aside).toContain(newer);
  });

  it('the vault cut in half: the last good copy opens the repository', async () => {
    const { place, plan } = await home();
    half(fileOf(place, 'secrets.json'));
    expect(await told(place, plan)).toEqual(untilDismissed('secrets-recovered'));
  });

  it.each([
    ['emptied', (path: string) => truncateSync(path)],
    ['overwritten with junk', (path: string) => writeFileSync(path, Buffer.alloc(50_000, 'junk'))],
    ['cut in half', half],
  ] as const)('a history %s is put aside, and backups go on', async (_, damage) => {
    const { place, plan } = await home();
    damage(fileOf(place, 'history.db'));
    expect(await told(place, plan)).toEqual(untilDismissed('history-recovered'));
  });
});

const readFileOrEmpty = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

import { describe, expect, it } from 'vitest';
import { jobProgress } from '../../../src-shared/model/job.ts';
import { makeFault } from '../../../src-shared/model/fault.ts';
import { sampleJob, sampleModel, samplePlan, samplePlanStatus } from '../../../test/helpers/sample-model.ts';
import { pauseEnd, trayMenu, type TrayItem, type TrayMenu, type TraySubject } from './tray-menu.ts';

const now = new Date(2026, 10, 22, 15, 30);
const at = (hour: number, minute: number, dayOffset = 0): string =>
  new Date(2026, 10, 22 + dayOffset, hour, minute).toISOString();

const menuOf = (subject: TraySubject, language: 'en' | 'de' = 'en'): TrayMenu =>
  trayMenu(subject, now, language);
const outline = (items: readonly TrayItem[]): unknown[] =>
  items.map((item) => {
    if (item.kind === 'separator') return '-';
    if (item.kind === 'submenu') return [item.label, outline(item.items)];
    return item.kind === 'action' && !item.isEnabled ? `(${item.label})` : item.label;
  });
const running = (more: Parameters<typeof sampleModel>[0]): TraySubject => ({
  phase: 'running',
  model: sampleModel(more),
});
const twoPlans = {
  plans: [samplePlan(1, 'Documents'), samplePlan(2, 'Pictures')],
  planStatuses: [
    samplePlanStatus(1, { lastSuccessAt: at(14, 12) }),
    samplePlanStatus(2, { lastSuccessAt: at(9, 5, -1) }),
  ],
};

describe('The tray menu', () => {
  it('says that it starts, and lets the person open and quit already', () => {
    const menu = menuOf({ phase: 'starting' });
    expect(menu.icon).toBe('waiting');
    expect(outline(menu.items)).toEqual(['Starting…', '-', 'Open TimeLocker', 'Quit TimeLocker']);
  });

  it('says that the core could not start', () => {
    const menu = menuOf({ phase: 'failed' }, 'de');
    expect(menu.icon).toBe('attention');
    expect(menu.tooltip).toBe('TimeLocker – TimeLocker konnte nicht starten');
  });

  it('offers neither backups nor pauses before anything is set up', () => {
    expect(outline(menuOf(running({})).items)).toEqual([
      'Nothing is backed up yet',
      '-',
      'Open TimeLocker',
      'Quit TimeLocker',
    ]);
  });

  it('has one plain item to back up the one plan', () => {
    const menu = menuOf(
      running({
        plans: [samplePlan(1, 'Documents')],
        planStatuses: [samplePlanStatus(1, { lastSuccessAt: at(14, 12) })],
      }),
      'de',
    );
    expect(menu.icon).toBe('safe');
    expect(outline(menu.items)).toEqual([
      expect.any(String),
      'Letzte Sicherung: heute 14:12',
      '-',
      'Jetzt sichern',
      ['Sicherungen anhalten', ['Für eine Stunde', 'Bis morgen']],
      '-',
      'TimeLocker öffnen',
      'TimeLocker beenden',
    ]);
  });

  it('lets the person choose between several plans and names the backup longest ago', () => {
    const { items } = menuOf(running(twoPlans), 'de');
    expect(outline(items)).toContainEqual(['Jetzt sichern', ['Documents', 'Pictures']]);
    expect(outline(items)).toContain('Letzte Sicherung: gestern 09:05');
    const choice = items.find((item) => item.kind === 'submenu' && item.id === 'back-up');
    expect(choice).toMatchObject({
      items: [{ action: { do: 'back-up', planId: twoPlans.plans[0]?.id } }, {}],
    });
  });

  it('shows how far the backup is, and does not offer to start it again', () => {
    const job = sampleJob(5, { name: 'running' });
    const menu = menuOf(
      running({
        ...twoPlans,
        planStatuses: [samplePlanStatus(1, { activeJobId: job.id }), samplePlanStatus(2)],
        jobs: [job],
        progress: { [job.id]: progressOf(job.id, 0.437) },
      }),
    );
    expect(menu.icon).toBe('working');
    expect(menu.tooltip).toBe('TimeLocker – Backing up “Documents”: 43%');
    expect(outline(menu.items)).toContainEqual(['Back up now', ['(Documents)', 'Pictures']]);
  });

  it('claims no share while none is known', () => {
    const job = sampleJob(5, { name: 'running' });
    const known = { ...twoPlans, jobs: [job] };
    expect(menuOf(running(known)).tooltip).toBe('TimeLocker – Backing up “Documents”');
  });

  it('offers to resume while paused, and says until when', () => {
    const menu = menuOf(running({ ...twoPlans, pause: { until: at(6, 0, 1) } }), 'de');
    expect(menu.icon).toBe('paused');
    expect(outline(menu.items)).toContain('Angehalten bis morgen 06:00');
    expect(outline(menu.items)).toContain('Sicherungen fortsetzen');
    expect(JSON.stringify(menu.items)).not.toContain('Sicherungen anhalten');
  });

  it('offers no backup while the vault is locked', () => {
    const vault = { ...sampleModel().vault, isLocked: true };
    expect(outline(menuOf(running({ ...twoPlans, vault })).items)).toContainEqual([
      'Back up now',
      ['(Documents)', '(Pictures)'],
    ]);
  });

  it('turns to attention when a backup failed', () => {
    const planStatuses = [
      samplePlanStatus(1, { level: 'attention', lastFault: makeFault('repository.full') }),
      samplePlanStatus(2),
    ];
    expect(menuOf(running({ ...twoPlans, planStatuses })).icon).toBe('attention');
  });

  it('names no last backup while one plan has none', () => {
    const planStatuses = [samplePlanStatus(1), samplePlanStatus(2, { level: 'never', lastSuccessAt: null })];
    expect(JSON.stringify(menuOf(running({ ...twoPlans, planStatuses })))).not.toContain('Last backup');
  });
});

describe('A pause', () => {
  it('of an hour ends in an hour', () => {
    expect(pauseEnd('hour', now)).toEqual(new Date(2026, 10, 22, 16, 30));
  });

  it('until tomorrow ends at six in the morning, also across the end of a month', () => {
    expect(pauseEnd('rest-of-the-day', new Date(2026, 10, 30, 23, 59))).toEqual(new Date(2026, 11, 1, 6, 0));
  });
});

const progressOf = (jobId: string, fraction: number) =>
  jobProgress.parse({
    jobId,
    phase: 'sending',
    fraction,
    bytesDone: 1,
    bytesTotal: 2,
    bytesWritten: 1,
    filesDone: 1,
    filesTotal: 2,
    bytesPerSecond: null,
    secondsLeft: null,
    currentPath: null,
    problemCount: 0,
    retrying: null,
  });

import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plugin as localRepository } from '../../plugins/repository-local/index.ts';
import { plugin as folders } from '../../plugins/target-folders/index.ts';
import type { Fact } from '../../src-shared/model/event.ts';
import { repository } from '../../src-shared/model/repository.ts';
import { faultOf, valueOf } from '../../test/helpers/expect-outcome.ts';
import { clock, request, setUpJobs, useHistory } from '../../test/helpers/jobs.ts';
import { temporaryFolder } from '../../test/helpers/temporary-folder.ts';
import { openDocumentFile } from '../platform/node/open-document-file.ts';
import { createPluginContexts, createPluginTypes } from '../plugins/index.ts';
import { openSettings } from '../settings/index.ts';
import { createPlans } from './plans.ts';
import type { PlanInput } from './save-plan.ts';

useHistory();

const signal = new AbortController().signal;

async function setUp() {
  const { jobs, history } = setUpJobs();
  const home = temporaryFolder();
  const [source, place] = [join(home, 'documents'), join(home, 'repository')];
  [source, place, join(place, 'inside')].forEach((folder) => mkdirSync(folder));
  const known = repository.parse({
    id: '00000000-0000-4000-8000-000000000009',
    typeId: 'repository-local',
    name: 'Disk',
    settings: { path: place },
    place,
    resticId: 'a'.repeat(64),
    keyId: null,
    createdAt: clock.now().toISOString(),
    recoveryKit: null,
  });
  const settings = valueOf(await openSettings(openDocumentFile, home, clock));
  await settings.change((value) => ({ ...value, repositories: [known] }));
  const facts: Fact[] = [];
  const plans = createPlans({
    settings,
    history,
    activeJobs: jobs.active,
    clock,
    plugins: createPluginTypes([folders, localRepository]),
    pluginContext: createPluginContexts({ system: 'linux', homeFolder: home }, () =>
      Promise.resolve({ excludePresets: {}, knownFolders: [] }),
    ),
    publish: (fact) => facts.push(fact),
    pause: () => null,
    computerName: 'box',
  });
  const input = (more: Partial<PlanInput> = {}): PlanInput => ({
    name: 'Home',
    target: { typeId: 'target-folders', settings: { folders: [source] } },
    repositoryIds: [known.id],
    schedule: { kind: 'daily', at: '20:00' },
    retention: { preset: 'thin-out' },
    isEnabled: true,
    ...more,
  });
  const save = (more?: Partial<PlanInput>) => plans.handlers['plans.save'](input(more), { signal });
  return { plans, save, settings, facts, jobs, source, place, home };
}

const folderSettings = (...paths: string[]) => ({ typeId: 'target-folders', settings: { folders: paths } });

describe('saving a plan', () => {
  it('keeps it with its target under the fixed name of this computer, and tells both', async () => {
    const { save, settings, facts, plans } = await setUp();
    const { plan, target } = valueOf(await save({ name: '  Home ' }));
    expect(plan).toMatchObject({ name: 'Home', host: 'box', targetIds: [target.id] });
    expect(settings.value()).toMatchObject({ plans: [plan], targets: [target] });
    expect(facts.map((fact) => fact.type)).toEqual(['target-saved', 'plan-saved']);
    expect(plans.targetsOf(plan)).toEqual([target]);
    expect(plans.statuses()).toMatchObject([{ planId: plan.id, level: 'never' }]);
  });

  it('changes one that exists, but never its host, its target or the day it was made', async () => {
    const { save, settings } = await setUp();
    const first = valueOf(await save());
    clock.advance(86_400_000);
    const second = valueOf(await save({ planId: first.plan.id, name: 'Everything' }));
    expect(second.plan).toEqual({ ...first.plan, name: 'Everything' });
    expect(second.target.id).toBe(first.target.id);
    expect(settings.value().plans.length).toBe(1);
  });

  it('refuses a name that is taken, however it is written, also when two come at once', async () => {
    const { save, settings } = await setUp();
    const both = await Promise.all([save({ name: 'Café' }), save({ name: ' CAFE\u0301' })]);
    expect(both.map((outcome) => outcome.ok)).toEqual([true, false]);
    expect(faultOf(await save({ name: 'café' })).code).toBe('plan.name-taken');
    expect(settings.value().plans.length).toBe(1);
  });

  it.each([
    ['a name of blanks', { name: '  ' }, 'plan.incomplete'],
    ['a plan that is gone', { planId: '00000000-0000-4000-8000-000000000077' }, 'plan.unknown'],
    [
      'a repository that is gone',
      { repositoryIds: ['00000000-0000-4000-8000-000000000077'] },
      'repository.unknown',
    ],
    ['a plugin that is missing', { target: { typeId: 'nothing', settings: {} } }, 'plugin.unknown-type'],
    ['settings that do not fit', { target: folderSettings() }, 'plugin.settings-invalid'],
  ] as const)('refuses %s', async (_, wrong, code) => {
    const { save, settings } = await setUp();
    expect(faultOf(await save(wrong as unknown as Partial<PlanInput>)).code).toBe(code);
    expect(settings.value().plans).toEqual([]);
  });

  it('refuses copies to further repositories as long as it does not make them', async () => {
    const { save, settings } = await setUp();
    const [known] = settings.value().repositories;
    if (known === undefined) throw new Error('there is one');
    expect(faultOf(await save({ repositoryIds: [known.id, known.id] })).code).toBe('app.not-available-here');
  });

  it('refuses a source inside its repository, also behind a link, and allows the other way round', async () => {
    const { save, place, home } = await setUp();
    symlinkSync(join(place, 'inside'), join(home, 'link'));
    for (const source of [place, join(place, 'inside'), join(home, 'link')])
      expect(faultOf(await save({ target: folderSettings(source) })).code).toBe('target.overlaps-repository');
    expect((await save({ target: folderSettings(home) })).ok).toBe(true);
  });

  it('takes a source that is away now', async () => {
    const { save, home } = await setUp();
    expect((await save({ target: folderSettings(join(home, 'gone')) })).ok).toBe(true);
  });
});

describe('removing a plan', () => {
  it('takes its target with it and leaves the repository', async () => {
    const { save, plans, settings, facts } = await setUp();
    const { plan } = valueOf(await save());
    expect(plan.repositoryIds.every(plans.isRepositoryUsed)).toBe(true);
    valueOf(await plans.handlers['plans.remove']({ planId: plan.id }, { signal }));
    expect(settings.value()).toMatchObject({ plans: [], targets: [], repositories: [{ name: 'Disk' }] });
    expect(facts.slice(-2).map((fact) => fact.type)).toEqual(['plan-removed', 'target-removed']);
    expect(faultOf(plans.find(plan.id)).code).toBe('plan.unknown');
  });

  it('is refused while the plan is at work', async () => {
    const { save, plans, jobs } = await setUp();
    const { plan } = valueOf(await save());
    jobs.start(request({ planId: plan.id, waitsFor: () => [{ code: 'idle' }] }));
    expect(faultOf(await plans.handlers['plans.remove']({ planId: plan.id }, { signal })).code).toBe(
      'plan.busy',
    );
    await jobs.stop('quit');
  });
});

describe('the statuses of plans', () => {
  it('follow the facts, and tell only what has changed', async () => {
    const { save, plans, facts, jobs } = await setUp();
    const { plan } = valueOf(await save());
    const told = (): number => facts.filter((fact) => fact.type === 'plan-status-changed').length;
    plans.hear({ type: 'plan-saved', plan });
    plans.hear({ type: 'pause-changed', pause: null });
    expect(told()).toBe(1);
    const id = jobs.start(request({ planId: plan.id, waitsFor: () => [{ code: 'battery' }] }));
    const waiting = jobs.active()[0];
    if (waiting !== undefined) plans.hear({ type: 'job-changed', job: waiting });
    expect(facts.at(-1)).toMatchObject({ status: { activeJobId: id, waitingFor: [{ code: 'battery' }] } });
    await jobs.stop('quit');
  });

  it('become overdue by the passing of time alone', async () => {
    const { save, plans, facts, jobs } = await setUp();
    const { plan } = valueOf(await save());
    await jobs.ended(jobs.start(request({ planId: plan.id })));
    plans.start();
    expect(facts.at(-1)).toMatchObject({ status: { level: 'safe' } });
    for (let hour = 0; hour < 73; hour += 1) clock.advance(3_600_000);
    plans.stop();
    expect(facts.at(-1)).toMatchObject({ status: { level: 'overdue' } });
  });
});

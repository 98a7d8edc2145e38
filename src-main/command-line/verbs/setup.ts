import { basename, resolve } from 'node:path';
import { done, failed, makeFault, type Outcome } from '../../../src-shared/model/fault.ts';
import type { Repository } from '../../../src-shared/model/repository.ts';
import type { Report, Session } from '../session.ts';
import { choosePlace, type ChosenPlace, type PlaceWords } from '../choose-place.ts';
import { terminalText } from '../terminal-text.ts';

export interface SetupOptions extends PlaceWords {
  readonly folder: readonly string[];
  readonly to?: string;
  readonly name?: string;
  readonly excludePreset?: readonly string[];
  readonly exclude?: readonly string[];
}

/** `setup`: a new repository in a folder and a plan that backs up to it, with the window's own defaults. */
export async function setupVerb(session: Session, options: SetupOptions): Promise<Outcome<Report>> {
  const folders = options.folder.map((folder) => resolve(session.workingFolder, folder));
  const excludePresets = await choosePresets(session, options.excludePreset);
  if (!excludePresets.ok) return excludePresets;
  const place = await choosePlace(session, options.to, options);
  if (!place.ok) return place;
  const repository = await makeRepository(session, place.value, folders);
  if (!repository.ok) return repository;
  const saved = await session.client.call('plans.save', {
    name: options.name ?? planNameFor(folders),
    target: {
      typeId: 'target-folders',
      settings: {
        folders,
        excludePresets: excludePresets.value,
        excludePatterns: [...(options.exclude ?? [])],
      },
    },
    repositoryIds: [repository.value.id],
    schedule: { kind: 'daily', at: '12:00' },
    retention: { preset: 'thin-out' },
    isEnabled: true,
  });
  if (!saved.ok) return saved;
  const { plan, target } = saved.value;
  return done({
    value: { plan, target, repository: repository.value },
    lines: [
      session.text('cli.setup.done', {
        plan: terminalText(plan.name),
        place: terminalText(repository.value.place),
      }),
      session.text('cli.setup.next'),
    ],
  });
}

const planNameFor = (folders: readonly string[]): string => {
  const name = basename(folders[0] ?? '');
  return name === '' ? 'TimeLocker' : name;
};

async function choosePresets(
  session: Session,
  wanted: readonly string[] | undefined,
): Promise<Outcome<string[]>> {
  const known = await session.client.call('sources.exclude-presets', {});
  if (!known.ok) return known;
  const { presets } = known.value;
  if (wanted === undefined)
    return done(presets.filter((preset) => preset.isOnByDefault).map((preset) => preset.id));
  const names = wanted.flatMap((text) => text.split(',')).filter((name) => name !== 'none' && name !== '');
  const unknown = names.find((name) => !presets.some((preset) => preset.id === name));
  if (unknown === undefined) return done(names);
  const detail = presets.map((preset) => preset.id).join(', ');
  return failed(
    makeFault('plugin.settings-invalid', { params: { field: `--exclude-preset ${unknown}` }, detail }),
  );
}

/** A set-up that failed half-way left its repository connected: the next try goes on with it. */
async function knownRepository(session: Session, place: string): Promise<Outcome<Repository>> {
  const model = await session.client.call('app.read-model', {});
  if (!model.ok) return model;
  const known = model.value.repositories.find((repository) => repository.place === place);
  if (known !== undefined) return done(known);
  return failed(makeFault('repository.already-exists', { params: { place } }));
}

async function makeRepository(
  session: Session,
  { typeId, settings, secrets, name }: ChosenPlace,
  sourceFolders: string[],
): Promise<Outcome<Repository>> {
  const probe = await session.client.call('repositories.probe', {
    ...{ typeId, settings, secrets },
    sourceFolders,
  });
  if (!probe.ok) return probe;
  if (probe.value.fault !== null) return failed(probe.value.fault);
  if (probe.value.finding === 'repository') return knownRepository(session, probe.value.place);
  const made = await session.client.call('repositories.create', {
    typeId,
    settings: probe.value.settings,
    secrets,
    name,
  });
  return made.ok ? done(made.value.repository) : made;
}

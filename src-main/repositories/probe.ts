import { relative, resolve, sep } from 'node:path';
import { done, type Outcome } from '../../src-shared/model/fault.ts';
import type { ProbeResult } from '../../src-shared/model/place.ts';
import type { SettingsValue } from '../../src-shared/model/settings-value.ts';
import type { RepositoriesDependencies } from './dependencies.ts';

interface ProbeInput {
  readonly typeId: string;
  readonly settings: SettingsValue;
  readonly secrets?: Readonly<Record<string, string>> | undefined;
  readonly sourceFolders?: readonly string[] | undefined;
}

/** Looks at a place before anything is made there, and adds what only the host knows: where the sources are. */
export async function probePlace(
  { plugins, pluginContext, disks }: RepositoriesDependencies,
  input: ProbeInput,
  signal: AbortSignal,
): Promise<Outcome<ProbeResult>> {
  const type = plugins.repositoryType(input.typeId);
  if (!type.ok) return type;
  const settings = await type.value.parseSettings(input.settings);
  if (!settings.ok) return settings;
  const probe = await type.value.probe(
    settings.value,
    await pluginContext(signal, { secrets: input.secrets ?? {} }),
  );
  if (!probe.ok) return probe;
  const { warnings, needs, ...rest } = probe.value;
  const place = await type.value.describePlace(probe.value.settings);
  const sources = type.value.reach === 'folder' ? (input.sourceFolders ?? []) : [];
  const isSameDisk = await Promise.all(sources.map((source) => disks.isSameDisk(source, place)));
  return done({
    ...rest,
    ...(needs === undefined ? {} : { needs: needs.map((need) => ({ ...need })) }),
    place,
    warnings: [
      ...warnings,
      ...(isSameDisk.includes(true) ? (['same-disk-as-sources'] as const) : []),
      ...(sources.some((source) => isInside(place, source)) ? (['inside-source'] as const) : []),
    ],
  });
}

function isInside(path: string, folder: string): boolean {
  const way = relative(resolve(folder), resolve(path));
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !/^[A-Za-z]:/u.test(way));
}

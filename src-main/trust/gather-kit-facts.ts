import { relative, sep } from 'node:path';
import type { OpenRepository } from '../repositories/open-repository.ts';
import { redact } from '../restic/index.ts';
import type { KitFacts } from './kit-page/kit-facts.ts';
import type { TrustDependencies } from './trust.ts';

/** What is to be printed about a repository. */
export async function gatherKitFacts(
  dependencies: TrustDependencies,
  { repository, access, type }: OpenRepository,
  key: string,
): Promise<KitFacts> {
  const { plans, disks, clock, system, version, computerName, personName } = dependencies;
  return {
    language: dependencies.language(),
    madeAt: clock.now(),
    version,
    computerName,
    personName,
    repositoryName: repository.name,
    location: redact(access.location, Object.values(access.environment ?? {})),
    reach: type.reach,
    system,
    onDrive: type.reach === 'folder' ? await findDrive(disks, access.location) : null,
    resticId: repository.resticId,
    planNames: plans()
      .filter((plan) => plan.repositoryIds.includes(repository.id))
      .map((plan) => plan.name),
    key,
  };
}

async function findDrive(disks: TrustDependencies['disks'], path: string): Promise<KitFacts['onDrive']> {
  const volume = await disks.volumeOf(path);
  if (volume === null || volume.isSystemDisk) return null;
  const place = (await disks.list()).find(({ mountPath }) => mountPath === volume.mountPath);
  const folders = relative(volume.mountPath, path)
    .split(sep)
    .filter((folder) => folder !== '');
  return { name: place?.name ?? volume.mountPath.split(sep).at(-1) ?? '', folders };
}

import { useEffect, useState } from 'react';
import type { Fault } from '../../../../src-shared/model/fault.ts';
import type { Place } from '../../../../src-shared/model/place.ts';
import type { Repository, RepositoryHealth } from '../../../../src-shared/model/repository.ts';
import { useQuery } from '../../../parts/use-query.ts';
import { useReadModel } from '../../../state/use-app.ts';
import { advisedPlace, folderOn, placeOf, sortPlaces } from '../../../parts/places/place-choice.ts';
import { totalOf } from '../what/source-list.ts';
import { useWizard } from '../wizard-store.ts';
import { chooseRepositoryFolder, lookAtFolder, takeKnown } from './place-actions.ts';

const none: readonly Place[] = [];

/** What the second step knows and does: drives, the chosen folder and the drive it lies on. */
export function useWhereStep() {
  const homeFolder = useReadModel((model) => model.app.homeFolder);
  const repositories = useReadModel((model) => model.repositories);
  const health = useReadModel((model) => model.health);
  const query = useQuery('places.list', {});
  const [fault, setFault] = useState<Fault | null>(null);
  const { folder, repository, sources, presetIds } = useWizard();
  const places = query.phase === 'ready' ? query.value.places : none;
  const needed = totalOf(sources, presetIds ?? []);

  useEffect(() => {
    if (folder !== null || repository !== null) return;
    const known = firstAtHand(repositories, health);
    const advised = advisedPlace(places, needed.bytes);
    if (known !== null) takeKnown(known);
    else if (advised !== null) void lookAtFolder(folderOn(advised, homeFolder));
  }, [places, folder, repository, needed.bytes, homeFolder, repositories, health]);

  // Sources may have changed since this place was looked at.
  useEffect(() => {
    const { folder: kept, repository: made } = useWizard.getState();
    if (kept !== null && made === null) void lookAtFolder(kept);
  }, []);

  return {
    query,
    fault,
    needed,
    places: sortPlaces(places),
    chosenPlace: folder === null ? null : placeOf(places, folder),
    choosePlace: (placeId: string) => {
      const place = places.find((candidate) => candidate.id === placeId);
      if (place !== undefined) void lookAtFolder(folderOn(place, homeFolder));
    },
    chooseKnown: (repositoryId: string) => {
      const known = repositories.find((candidate) => candidate.id === repositoryId);
      if (known !== undefined) takeKnown(known);
    },
    chooseFolder: () => void chooseRepositoryFolder(folder).then(setFault),
  };
}

/** A repository that other plans use already and whose drive is there: the likely place for one more plan. */
function firstAtHand(
  repositories: readonly Repository[],
  health: readonly RepositoryHealth[],
): Repository | null {
  const isAway = ({ id }: Repository): boolean =>
    health.some(({ repositoryId, presence }) => repositoryId === id && presence === 'absent');
  return repositories.find((repository) => !isAway(repository)) ?? null;
}

export type WhereStepState = ReturnType<typeof useWhereStep>;

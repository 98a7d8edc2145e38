import { useEffect, useState } from 'react';
import type { Fault } from '../../../../src-shared/model/fault.ts';
import type { Place } from '../../../../src-shared/model/place.ts';
import { useQuery } from '../../../parts/use-query.ts';
import { useReadModel } from '../../../state/use-app.ts';
import { advisedPlace, folderOn, placeOf, sortPlaces } from '../../../parts/places/place-choice.ts';
import { totalOf } from '../what/source-list.ts';
import { useWizard } from '../wizard-store.ts';
import { chooseRepositoryFolder, lookAtFolder } from './place-actions.ts';

const none: readonly Place[] = [];

/** What the second step knows and does: drives, the chosen folder and the drive it lies on. */
export function useWhereStep() {
  const homeFolder = useReadModel((model) => model.app.homeFolder);
  const query = useQuery('places.list', {});
  const [fault, setFault] = useState<Fault | null>(null);
  const { folder, repository, sources, presetIds } = useWizard();
  const places = query.phase === 'ready' ? query.value.places : none;
  const needed = totalOf(sources, presetIds ?? []);

  useEffect(() => {
    if (folder !== null || repository !== null) return;
    const advised = advisedPlace(places, needed.bytes);
    if (advised !== null) void lookAtFolder(folderOn(advised, homeFolder));
  }, [places, folder, repository, needed.bytes, homeFolder]);

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
    chooseFolder: () => void chooseRepositoryFolder(folder).then(setFault),
  };
}

export type WhereStepState = ReturnType<typeof useWhereStep>;

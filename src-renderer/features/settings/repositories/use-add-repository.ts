import { useState } from 'react';
import type { Fault } from '../../../../src-shared/model/fault.ts';
import type { Place, ProbeResult } from '../../../../src-shared/model/place.ts';
import { folderOn, placeOf, sortPlaces } from '../../../parts/places/place-choice.ts';
import { localRepository, repositoryName } from '../../../parts/places/repository-name.ts';
import { useCommand } from '../../../parts/use-command.ts';
import { useQuery, type Query } from '../../../parts/use-query.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { useReadModel } from '../../../state/use-app.ts';
import { say } from '../../../ui/index.ts';

export interface AddRepository {
  readonly places: Query<{ readonly places: readonly Place[] }>;
  readonly sortedPlaces: readonly Place[];
  readonly chosenPlace: Place | null;
  readonly choosePlace: (placeId: string) => void;
  readonly chooseFolder: () => void;
  readonly folder: string | null;
  readonly setFolder: (folder: string) => void;
  readonly probe: Query<ProbeResult>;
  readonly name: string;
  readonly setName: (name: string) => void;
  readonly password: string;
  readonly setPassword: (password: string) => void;
  /** Makes or connects, whichever the place asks for; null while it asks for nothing. */
  readonly add: (() => void) | null;
  readonly isPending: boolean;
  readonly fault: Fault | null;
}

/** Choosing a place, looking at it, and making a repository there or connecting the one that is there. */
export function useAddRepository(onAdded: () => void): AddRepository {
  const homeFolder = useReadModel((model) => model.app.homeFolder);
  const [folder, setFolder] = useState<string | null>(null);
  const [typedName, setName] = useState<string | null>(null);
  const [password, setPassword] = useState('');
  const places = useQuery('places.list', {});
  const probe = useQuery(
    'repositories.probe',
    folder === null ? null : { typeId: localRepository, settings: { path: folder } },
  );
  const choose = useCommand('shell.choose-folder');
  const known = places.phase === 'ready' ? places.value.places : [];
  const name = typedName ?? (folder === null ? '' : repositoryName(folder));
  const adding = useAdding(probe, name.trim(), password, onAdded);
  const chooseFolder = async (): Promise<void> => {
    const startAt = folder === null ? {} : { startAt: folder };
    const outcome = await choose.run({ purpose: 'repository', ...startAt });
    if (outcome.ok && outcome.value.path !== null) setFolder(outcome.value.path);
  };
  return {
    places,
    sortedPlaces: sortPlaces(known),
    chosenPlace: folder === null ? null : placeOf(known, folder),
    choosePlace: (placeId) => {
      const place = known.find(({ id }) => id === placeId);
      if (place !== undefined) setFolder(folderOn(place, homeFolder));
    },
    chooseFolder: () => void chooseFolder(),
    folder,
    setFolder,
    probe,
    name,
    setName,
    password,
    setPassword,
    ...adding,
    fault: adding.fault ?? choose.fault,
  };
}

function useAdding(probe: Query<ProbeResult>, name: string, password: string, onAdded: () => void) {
  const { t } = useText();
  const create = useCommand('repositories.create');
  const connect = useCommand('repositories.connect');
  const found = probe.phase === 'ready' && probe.value.fault === null ? probe.value : null;
  const run = async (result: ProbeResult): Promise<void> => {
    const what = { typeId: localRepository, settings: result.settings, name };
    const outcome =
      result.finding === 'repository' ? await connect.run({ ...what, password }) : await create.run(what);
    if (!outcome.ok) return;
    say(t('settings.add.added', { name }));
    onAdded();
  };
  const isReady =
    found !== null &&
    name !== '' &&
    (found.finding === 'empty' || (found.finding === 'repository' && password !== ''));
  return {
    add: isReady ? () => void run(found) : null,
    isPending: create.isPending || connect.isPending,
    fault: create.fault ?? connect.fault,
  };
}

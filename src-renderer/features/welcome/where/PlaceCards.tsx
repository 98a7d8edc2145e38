import { FolderOpen, LockKeyhole } from 'lucide-react';
import type { Repository, RepositoryHealth } from '../../../../src-shared/model/repository.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { Badge, RadioCards, type RadioCard } from '../../../ui/index.ts';
import { useReadModel } from '../../../state/use-app.ts';
import { placeCard } from '../../../parts/places/place-card.tsx';
import { folderOn } from '../../../parts/places/place-choice.ts';
import { useWizard } from '../wizard-store.ts';
import type { WhereStepState } from './use-where-step.ts';

const custom = 'custom';
const knownPrefix = 'known:';

/** What is set up already, the drives, and the folder of the person's own choice when there is one. */
export function PlaceCards({ step }: { readonly step: WhereStepState }) {
  const { t } = useText();
  const cards = useCards(step);
  if (cards.options.length === 0) return null;
  const choose = (value: string): void => {
    if (value.startsWith(knownPrefix)) step.chooseKnown(value.slice(knownPrefix.length));
    else if (value !== custom) step.choosePlace(value);
  };
  return (
    <RadioCards
      label={t('welcome.where.places')}
      isLabelHidden
      isList
      value={cards.value}
      onChange={choose}
      options={cards.options}
    />
  );
}

function useCards({ places, chosenPlace, needed }: WhereStepState) {
  const texts = useText();
  const homeFolder = useReadModel((model) => model.app.homeFolder);
  const repositories = useReadModel((model) => model.repositories);
  const health = useReadModel((model) => model.health);
  const { folder, repository } = useWizard();
  const isOwnFolder =
    folder !== null && (chosenPlace === null || folderOn(chosenPlace, homeFolder) !== folder);
  const customCard: RadioCard<string> = {
    value: custom,
    title: texts.t('welcome.where.custom'),
    icon: FolderOpen,
    description: folder ?? '',
  };
  const placeValue = isOwnFolder ? custom : (chosenPlace?.id ?? null);
  return {
    value: repository === null ? placeValue : `${knownPrefix}${repository.id}`,
    options: [
      ...repositories.map((known) => knownCard(known, health, texts)),
      ...places.map((place) => placeCard(place, needed.bytes, texts)),
      ...(isOwnFolder ? [customCard] : []),
    ],
  };
}

function knownCard(
  known: Repository,
  health: readonly RepositoryHealth[],
  { t, bytes }: Texts,
): RadioCard<string> {
  const free = health.find(({ repositoryId }) => repositoryId === known.id)?.freeBytes ?? null;
  return {
    value: `${knownPrefix}${known.id}`,
    title: known.name,
    icon: LockKeyhole,
    badge: <Badge tone="accent">{t('welcome.where.known')}</Badge>,
    description: known.place,
    extra:
      free === null ? undefined : (
        <span className="place__space tabular">{t('welcome.where.free-only', { free: bytes(free) })}</span>
      ),
  };
}

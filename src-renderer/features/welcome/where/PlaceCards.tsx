import { FolderOpen } from 'lucide-react';
import { useText } from '../../../i18n/use-text.tsx';
import { RadioCards, type RadioCard } from '../../../ui/index.ts';
import { useReadModel } from '../../../state/use-app.ts';
import { placeCard } from '../../../parts/places/place-card.tsx';
import { folderOn } from '../../../parts/places/place-choice.ts';
import { useWizard } from '../wizard-store.ts';
import type { WhereStepState } from './use-where-step.ts';

const custom = 'custom';

/** The drives as cards, and the folder of the person's own choice when there is one. */
export function PlaceCards({ step }: { readonly step: WhereStepState }) {
  const texts = useText();
  const homeFolder = useReadModel((model) => model.app.homeFolder);
  const folder = useWizard((state) => state.folder);
  const { places, chosenPlace, needed } = step;
  const isOwnFolder =
    folder !== null && (chosenPlace === null || folderOn(chosenPlace, homeFolder) !== folder);
  const options = places.map((place) => placeCard(place, needed.bytes, texts));
  const customCard: RadioCard<string> = {
    value: custom,
    title: texts.t('welcome.where.custom'),
    icon: FolderOpen,
    description: folder ?? '',
  };
  if (options.length === 0 && !isOwnFolder) return null;
  return (
    <RadioCards
      label={texts.t('welcome.where.places')}
      isLabelHidden
      isList
      value={isOwnFolder ? custom : (chosenPlace?.id ?? null)}
      onChange={(value) => {
        if (value !== custom) step.choosePlace(value);
      }}
      options={isOwnFolder ? [...options, customCard] : options}
    />
  );
}

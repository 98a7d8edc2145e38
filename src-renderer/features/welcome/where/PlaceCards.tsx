import { FolderOpen, HardDrive, Laptop, Network, Usb, type LucideIcon } from 'lucide-react';
import type { Place } from '../../../../src-shared/model/place.ts';
import { useText } from '../../../i18n/use-text.tsx';
import type { Texts } from '../../../i18n/texts.ts';
import { Badge, Meter, RadioCards, type RadioCard } from '../../../ui/index.ts';
import { useReadModel } from '../../../state/use-app.ts';
import { useWizard } from '../wizard-store.ts';
import { folderOn } from './place-choice.ts';
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
      columns={2}
      value={isOwnFolder ? custom : (chosenPlace?.id ?? null)}
      onChange={(value) => {
        if (value !== custom) step.choosePlace(value);
      }}
      options={isOwnFolder ? [...options, customCard] : options}
    />
  );
}

function placeCard(place: Place, neededBytes: number, texts: Texts): RadioCard<string> {
  const { t, bytes } = texts;
  const space = t('welcome.where.free', { free: bytes(place.freeBytes), total: bytes(place.totalBytes) });
  const isTooSmall = place.freeBytes < neededBytes;
  const takenShare = place.totalBytes === 0 ? 1 : 1 - place.freeBytes / place.totalBytes;
  return {
    value: place.id,
    title: place.name,
    icon: iconOf(place),
    isDisabled: place.isReadOnly,
    badge: <PlaceBadge place={place} />,
    description: place.isSystemDisk ? t('welcome.where.system-text') : undefined,
    extra: (
      <span className="place__space tabular">
        <Meter
          label={place.name}
          valueText={space}
          fraction={takenShare}
          tone={isTooSmall ? 'warning' : 'quiet'}
        />
        <span>{space}</span>
        {isTooSmall && (
          <span className="place__warning">
            {t('welcome.where.too-small', { needed: bytes(neededBytes) })}
          </span>
        )}
      </span>
    ),
  };
}

function iconOf(place: Place): LucideIcon {
  if (place.isSystemDisk) return Laptop;
  return { removable: Usb, internal: HardDrive, network: Network }[place.kind];
}

function PlaceBadge({ place }: { readonly place: Place }) {
  const { t } = useText();
  if (place.isReadOnly) return <Badge tone="warning">{t('welcome.where.read-only')}</Badge>;
  if (place.isSystemDisk) return <Badge>{t('welcome.where.system')}</Badge>;
  if (place.kind === 'removable') return <Badge tone="accent">{t('welcome.where.removable')}</Badge>;
  return place.kind === 'network' && <Badge>{t('welcome.where.network')}</Badge>;
}

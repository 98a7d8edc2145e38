import { FolderOpen } from 'lucide-react';
import { placeCard } from '../../../parts/places/place-card.tsx';
import { useText } from '../../../i18n/use-text.tsx';
import { Button, Dialog, FaultMessage, Loading, RadioCards } from '../../../ui/index.ts';
import { ProbeBlock } from './ProbeBlock.tsx';
import { useAddRepository, type AddRepository } from './use-add-repository.ts';

/** A new repository, or one that exists somewhere already. */
export function AddRepositoryDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useText();
  const adding = useAddRepository(onClose);
  const isFound = adding.probe.phase === 'ready' && adding.probe.value.finding === 'repository';
  return (
    <Dialog
      title={t('settings.add.title')}
      size="large"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={adding.add === null}
            isPending={adding.isPending}
            onPress={() => {
              adding.add?.();
            }}
          >
            {t(isFound ? 'settings.add.connect' : 'settings.add.create')}
          </Button>
        </>
      }
    >
      <p className="dialog-lead">{t('settings.add.lead')}</p>
      <Places adding={adding} />
      <div>
        <Button icon={FolderOpen} onPress={adding.chooseFolder}>
          {t('settings.add.choose')}
        </Button>
      </div>
      <ProbeBlock adding={adding} />
      {adding.fault && <FaultMessage fault={adding.fault} />}
    </Dialog>
  );
}

function Places({ adding }: { readonly adding: AddRepository }) {
  const texts = useText();
  const { places, sortedPlaces, chosenPlace } = adding;
  if (places.phase === 'failed') return <FaultMessage fault={places.fault} onRetry={places.reload} />;
  if (places.phase !== 'ready') return <Loading>{texts.t('settings.add.looking-for-places')}</Loading>;
  if (sortedPlaces.length === 0) return null;
  return (
    <RadioCards
      label={texts.t('settings.add.places')}
      isList
      value={chosenPlace?.id ?? null}
      onChange={adding.choosePlace}
      options={sortedPlaces.map((place) => placeCard(place, 0, texts))}
    />
  );
}

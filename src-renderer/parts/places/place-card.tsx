import { HardDrive, Laptop, Network, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Place } from '../../../src-shared/model/place.ts';
import type { Texts } from '../../i18n/texts.ts';
import { useText } from '../../i18n/use-text.tsx';
import { Badge, Meter, type RadioCard } from '../../ui/index.ts';
import './place-card.css';

/** A drive as one of several to choose from. `neededBytes` 0 when nothing is known of what shall go there. */
export function placeCard(place: Place, neededBytes: number, texts: Texts): RadioCard<string> {
  const { t, bytes } = texts;
  const space = t('welcome.where.free', { free: bytes(place.freeBytes), total: bytes(place.totalBytes) });
  const isTooSmall = !place.isReadOnly && place.freeBytes < neededBytes;
  const takenShare = place.totalBytes === 0 ? 1 : 1 - place.freeBytes / place.totalBytes;
  return {
    value: place.id,
    title: place.name,
    icon: iconOf(place),
    isDisabled: place.isReadOnly,
    badge: <PlaceBadge place={place} />,
    description: describePlace(place, isTooSmall ? neededBytes : null, texts),
    extra: (
      <span className="place__space tabular">
        <Meter
          label={place.name}
          valueText={space}
          fraction={takenShare}
          tone={isTooSmall ? 'warning' : 'quiet'}
        />
        <span>{space}</span>
      </span>
    ),
  };
}

function describePlace(place: Place, missingFor: number | null, { t, bytes }: Texts): ReactNode {
  if (missingFor !== null) {
    return (
      <span className="place__warning">{t('welcome.where.too-small', { needed: bytes(missingFor) })}</span>
    );
  }
  return place.isSystemDisk ? t('welcome.where.system-text') : undefined;
}

function iconOf(place: Place): LucideIcon {
  if (place.isSystemDisk) return Laptop;
  return place.kind === 'network' ? Network : HardDrive;
}

function PlaceBadge({ place }: { readonly place: Place }) {
  const { t } = useText();
  if (place.isReadOnly) return <Badge tone="warning">{t('welcome.where.read-only')}</Badge>;
  if (place.isSystemDisk) return <Badge>{t('welcome.where.system')}</Badge>;
  if (place.kind === 'removable') return <Badge>{t('welcome.where.removable')}</Badge>;
  return place.kind === 'network' && <Badge>{t('welcome.where.network')}</Badge>;
}

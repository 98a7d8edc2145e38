import { HardDrive, ShieldCheck } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { relativeWords } from '../../../src-shared/i18n/status-words.ts';
import type { RepositoryHealth } from '../../../src-shared/model/repository.ts';
import { useNow } from '../../i18n/use-now.ts';
import { useText } from '../../i18n/use-text.tsx';
import { useReadModel } from '../../state/use-app.ts';
import { Badge, Card, Meter, PathText, Section } from '../../ui/index.ts';
import { repositoryCards, type RepositoryCardView } from './repository-cards.ts';
import './repository-cards.css';

/** Where the backups are, how much room there is, and what was proven about them. */
export function RepositoryCards() {
  const { t } = useText();
  const repositories = useReadModel((model) => model.repositories);
  const health = useReadModel((model) => model.health);
  const cards = useMemo(() => repositoryCards({ repositories, health }), [repositories, health]);
  if (cards.length === 0) return null;
  return (
    <Section title={t('home.repositories')}>
      <Card isFlush>
        <ul>
          {cards.map((card) => (
            <RepositoryRow key={card.repository.id} card={card} />
          ))}
        </ul>
      </Card>
    </Section>
  );
}

function RepositoryRow({ card }: { readonly card: RepositoryCardView }) {
  const { repository, health } = card;
  return (
    <li className="repository-row">
      <HardDrive className="repository-row__icon" size={22} strokeWidth={1.7} aria-hidden />
      <div className="repository-row__words">
        <p className="repository-row__name">
          <span title={repository.name}>{repository.name}</span>
          <RepositoryBadge card={card} />
        </p>
        <div className="repository-row__place">
          <PathText path={repository.place} />
        </div>
      </div>
      <Space card={card} />
      <div className="repository-row__proof">{health !== null && <Proof health={health} />}</div>
    </li>
  );
}

function RepositoryBadge({
  card: { health, isAlmostFull },
}: {
  readonly card: RepositoryCardView;
}): ReactNode {
  const { t } = useText();
  if (health === null) return null;
  if (health.damage !== null) return <Badge tone="bad">{t('home.repository.damaged')}</Badge>;
  if (health.presence === 'absent') return <Badge>{t('home.repository.absent')}</Badge>;
  return isAlmostFull && <Badge tone="warning">{t('home.repository.little-space')}</Badge>;
}

function Space({
  card: { repository, health, takenShare, isAlmostFull },
}: {
  readonly card: RepositoryCardView;
}) {
  const { t, bytes } = useText();
  const text = useSpaceText(health);
  const used = health?.usedBytes ?? null;
  return (
    <div className="repository-row__space tabular">
      {takenShare !== null && (
        <Meter
          label={repository.name}
          valueText={text}
          fraction={takenShare}
          tone={isAlmostFull ? 'warning' : 'quiet'}
        />
      )}
      <p>{text}</p>
      {used !== null && (
        <p className="repository-row__used">{t('home.repository.used', { used: bytes(used) })}</p>
      )}
    </div>
  );
}

function useSpaceText(health: RepositoryHealth | null): string {
  const { t, bytes } = useText();
  const free = health?.freeBytes ?? null;
  const total = health?.totalBytes ?? null;
  if (free === null || total === null) return t('home.repository.unknown-space');
  return t('home.repository.free', { free: bytes(free), total: bytes(total) });
}

function Proof({ health }: { readonly health: RepositoryHealth }) {
  const { t, language } = useText();
  const now = useNow();
  const when = (at: string): string => relativeWords(at, now, language);
  if (health.provenAt !== null) {
    return (
      <>
        <ShieldCheck size={15} aria-hidden />
        {t('home.repository.proven', { when: when(health.provenAt) })}
      </>
    );
  }
  if (health.checkedAt !== null) return t('home.repository.checked', { when: when(health.checkedAt) });
  return t('home.repository.unchecked');
}

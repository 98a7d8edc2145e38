import { useCommand } from '../../../parts/use-command.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { Badge, Banner, Card, FaultMessage, Meter, PathText } from '../../../ui/index.ts';
import { KitBlock } from './KitBlock.tsx';
import { RepositoryActions } from './RepositoryActions.tsx';
import { RepositoryProof } from './RepositoryProof.tsx';
import { takenShare, type RepositoryView } from './repository-view.ts';

/** One repository: its place, its space, its proof, its kit. */
export function RepositoryItem({ view }: { readonly view: RepositoryView }) {
  const { t, list } = useText();
  const { repository, health, planNames } = view;
  const look = useCommand('repositories.look');
  const damage = health?.damage ?? null;
  return (
    <Card label={repository.name}>
      <div className="item-head">
        <div className="item-head__words">
          <h2 className="item-head__title">
            {repository.name} <Presence view={view} />
          </h2>
          <PathText path={repository.place} />
        </div>
        <RepositoryActions
          view={view}
          isLooking={look.isPending}
          onLook={() => void look.run({ repositoryId: repository.id })}
        />
      </div>
      {look.fault && <FaultMessage fault={look.fault} tone="warning" onDismiss={look.clear} />}
      {damage !== null && (
        <Banner tone="bad" title={t('settings.repositories.damaged-title')}>
          {damage}
        </Banner>
      )}
      {health?.needsRecovery === true && <Banner>{t('settings.repositories.needs-recovery')}</Banner>}
      <Space view={view} />
      <RepositoryProof view={view} />
      <KitBlock repository={repository} />
      <p className="item-note">
        {planNames.length === 0
          ? t('settings.repositories.used-by-none')
          : t('settings.repositories.used-by', { plans: list(planNames) })}
      </p>
    </Card>
  );
}

function Presence({ view: { health } }: { readonly view: RepositoryView }) {
  const { t, shortDateTime } = useText();
  const presence = health?.presence ?? 'unknown';
  const seenAt = health?.seenAt ?? null;
  return (
    <>
      <Badge tone={presence === 'present' ? 'accent' : presence === 'absent' ? 'warning' : 'quiet'}>
        {t(`settings.repositories.${presence}`)}
      </Badge>
      {presence === 'absent' && seenAt !== null && (
        <span className="item-head__aside">
          {t('settings.repositories.seen', { when: shortDateTime(seenAt) })}
        </span>
      )}
    </>
  );
}

const fullShare = 0.95;

function Space({ view: { repository, health } }: { readonly view: RepositoryView }) {
  const { t, bytes } = useText();
  const taken = takenShare(health);
  if (health === null) return null;
  const words = [
    ...(health.freeBytes === null || health.totalBytes === null
      ? []
      : [
          t('settings.repositories.space', {
            free: bytes(health.freeBytes),
            total: bytes(health.totalBytes),
          }),
        ]),
    ...(health.usedBytes === null
      ? []
      : [t('settings.repositories.used', { used: bytes(health.usedBytes) })]),
  ].join(' · ');
  return (
    <div className="item-space">
      {taken !== null && (
        <Meter
          label={t('settings.repositories.space-label', { name: repository.name })}
          valueText={words}
          fraction={taken}
          tone={taken > fullShare ? 'warning' : 'quiet'}
        />
      )}
      <p className="tabular">{words}</p>
    </div>
  );
}

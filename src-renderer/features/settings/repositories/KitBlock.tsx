import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import type { Repository } from '../../../../src-shared/model/repository.ts';
import { useSaveKit, type SaveKit } from '../../../parts/kit/use-save-kit.ts';
import { VerifyKitDialog } from '../../../parts/kit/VerifyKitDialog.tsx';
import { useNow } from '../../../i18n/use-now.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { Banner, Button, FaultMessage } from '../../../ui/index.ts';
import { RevokeKitDialog } from './RevokeKitDialog.tsx';

/** The recovery kit of a repository: made, proven to be there, revoked. */
export function KitBlock({ repository }: { readonly repository: Repository }) {
  const { t } = useText();
  const [savedPath, setSavedPath] = useState<string | null>(null);
  const kit = useSaveKit(setSavedPath);
  const hasKit = repository.recoveryKit !== null;
  return (
    <>
      <div className="item-block">
        <KeyRound size={20} strokeWidth={1.75} aria-hidden data-tone={hasKit ? 'good' : 'warning'} />
        <div className="item-block__words">
          <p>{t('settings.kit.title')}</p>
          <p className="item-block__more">
            <KitState repository={repository} />
          </p>
        </div>
        <KitButtons repository={repository} kit={kit} />
      </div>
      {kit.fault && <FaultMessage fault={kit.fault} />}
      {savedPath !== null && (
        <Banner
          tone="good"
          title={t('settings.kit.saved')}
          isAnnounced
          action={
            <Button
              size="small"
              onPress={() => {
                kit.open(savedPath);
              }}
            >
              {t('settings.kit.open')}
            </Button>
          }
        >
          {t('settings.kit.saved-text', { path: savedPath })}
        </Banner>
      )}
    </>
  );
}

function KitState({ repository: { recoveryKit } }: { readonly repository: Repository }) {
  const { t, relative } = useText();
  const now = useNow();
  if (recoveryKit === null) return t('settings.kit.none');
  const { createdAt, verifiedAt } = recoveryKit;
  const proof =
    verifiedAt === null
      ? t('settings.kit.never-verified')
      : t('settings.kit.verified', { when: relative(verifiedAt, now) });
  return `${t('settings.kit.made', { when: relative(createdAt, now) })}, ${proof}`;
}

interface KitButtonsProps {
  readonly repository: Repository;
  readonly kit: SaveKit;
}

function KitButtons({ repository, kit }: KitButtonsProps) {
  const { t } = useText();
  const [open, setOpen] = useState<'verify' | 'revoke' | null>(null);
  const close = (): void => {
    setOpen(null);
  };
  const make = (): void => void kit.save(repository);
  if (repository.recoveryKit === null) {
    return (
      <Button size="small" variant="primary" isPending={kit.isPending} onPress={make}>
        {t('settings.kit.make')}
      </Button>
    );
  }
  return (
    <div className="item-block__buttons">
      <Button
        size="small"
        onPress={() => {
          setOpen('verify');
        }}
      >
        {t('settings.kit.verify')}
      </Button>
      <Button size="small" isPending={kit.isPending} onPress={make}>
        {t('settings.kit.make-new')}
      </Button>
      <Button
        size="small"
        variant="plain"
        onPress={() => {
          setOpen('revoke');
        }}
      >
        {t('settings.kit.revoke')}
      </Button>
      <VerifyKitDialog repository={repository} isOpen={open === 'verify'} onClose={close} />
      {open === 'revoke' && <RevokeKitDialog repository={repository} onClose={close} />}
    </div>
  );
}

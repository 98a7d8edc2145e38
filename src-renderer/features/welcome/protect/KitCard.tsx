import { FileText, Printer } from 'lucide-react';
import type { Repository } from '../../../../src-shared/model/repository.ts';
import { relativeWords } from '../../../../src-shared/i18n/status-words.ts';
import { useNow } from '../../../i18n/use-now.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { useSaveKit, type SaveKit } from '../../../parts/kit/use-save-kit.ts';
import { Banner, Button, Card, FaultMessage } from '../../../ui/index.ts';
import { useWizard } from '../wizard-store.ts';
import { KitPicture } from './KitPicture.tsx';
import { rememberKit } from './protect-actions.ts';

/** The recovery kit: why, and the button that saves it. */
export function KitCard({ repository }: { readonly repository: Repository }) {
  const { t } = useText();
  const kit = useSaveKit(rememberKit);
  const isSaved = useWizard((state) => state.kitPath !== null);
  return (
    <Card label={t('welcome.protect.kit-title')}>
      <div className="kit">
        <KitPicture />
        <div className="protect__card">
          <h2 className="protect__title">{t('welcome.protect.kit-title')}</h2>
          <p className="protect__text">{t('welcome.protect.kit-text')}</p>
          {isSaved ? (
            <Saved kit={kit} repository={repository} />
          ) : (
            <NotSaved kit={kit} repository={repository} />
          )}
          {kit.fault !== null && <FaultMessage fault={kit.fault} />}
        </div>
      </div>
    </Card>
  );
}

interface KitPartProps {
  readonly kit: SaveKit;
  readonly repository: Repository;
}

function NotSaved({ kit, repository }: KitPartProps) {
  const { t, language } = useText();
  const now = useNow();
  const known = repository.recoveryKit;
  return (
    <>
      {known !== null && (
        <Banner title={t('welcome.protect.kit-known')}>
          {t('welcome.protect.kit-known-text', { when: relativeWords(known.createdAt, now, language) })}
        </Banner>
      )}
      <div>
        <Button
          variant={known === null ? 'primary' : 'quiet'}
          icon={FileText}
          isPending={kit.isPending}
          onPress={() => void kit.save(repository)}
        >
          {t('welcome.protect.kit-save')}
        </Button>
      </div>
    </>
  );
}

function Saved({ kit, repository }: KitPartProps) {
  const { t } = useText();
  const path = useWizard((state) => state.kitPath) ?? '';
  return (
    <Banner
      tone="good"
      isAnnounced
      title={t('welcome.protect.kit-saved')}
      action={
        <>
          <Button
            size="small"
            icon={Printer}
            onPress={() => {
              kit.open(path);
            }}
          >
            {t('welcome.protect.kit-open')}
          </Button>
          <Button
            size="small"
            variant="plain"
            isPending={kit.isPending}
            onPress={() => void kit.save(repository)}
          >
            {t('welcome.protect.kit-again')}
          </Button>
        </>
      }
    >
      <p className="kit__path">{path}</p>
      <p>{t('welcome.protect.kit-saved-text')}</p>
    </Banner>
  );
}

import { KeyRound } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Repository } from '../../../src-shared/model/repository.ts';
import { useNow } from '../../i18n/use-now.ts';
import { useText } from '../../i18n/use-text.tsx';
import { useSaveKit } from '../../parts/kit/use-save-kit.ts';
import { VerifyKitDialog } from '../../parts/kit/VerifyKitDialog.tsx';
import { useReadModel } from '../../state/use-app.ts';
import { Banner, Button, FaultMessage } from '../../ui/index.ts';
import { kitReminders } from './kit-reminders.ts';

/** Reminds of recovery kits that are not saved or were never proven. */
export function KitReminders() {
  const repositories = useReadModel((model) => model.repositories);
  const now = useNow();
  const reminders = useMemo(() => kitReminders({ repositories }, now), [repositories, now]);
  return reminders.map(({ kind, repository }) =>
    kind === 'missing' ? (
      <MissingKit key={repository.id} repository={repository} />
    ) : (
      <UnverifiedKit key={repository.id} repository={repository} />
    ),
  );
}

function MissingKit({ repository }: { readonly repository: Repository }) {
  const { t } = useText();
  const kit = useSaveKit();
  const save = (
    <Button size="small" isPending={kit.isPending} onPress={() => void kit.save(repository)}>
      {t('home.kit.save')}
    </Button>
  );
  return (
    <>
      <Banner
        tone="warning"
        icon={KeyRound}
        title={t('home.kit.missing.title', { name: repository.name })}
        action={save}
      >
        {t('home.kit.missing.text')}
      </Banner>
      {kit.fault !== null && <FaultMessage fault={kit.fault} />}
    </>
  );
}

function UnverifiedKit({ repository }: { readonly repository: Repository }) {
  const { t } = useText();
  const [isOpen, setIsOpen] = useState(false);
  const verify = (
    <Button
      size="small"
      onPress={() => {
        setIsOpen(true);
      }}
    >
      {t('home.kit.verify')}
    </Button>
  );
  return (
    <>
      <Banner
        icon={KeyRound}
        title={t('home.kit.unverified.title', { name: repository.name })}
        action={verify}
      >
        {t('home.kit.unverified.text')}
      </Banner>
      <VerifyKitDialog
        repository={repository}
        isOpen={isOpen}
        onClose={() => {
          setIsOpen(false);
        }}
      />
    </>
  );
}

import { ShieldCheck, ShieldQuestion } from 'lucide-react';
import { useState } from 'react';
import type { Job } from '../../../../src-shared/model/job.ts';
import { useCommand } from '../../../parts/use-command.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { useReadModel } from '../../../state/use-app.ts';
import { useNow } from '../../../i18n/use-now.ts';
import { Button, FaultMessage, ProgressBar } from '../../../ui/index.ts';
import type { RepositoryView } from './repository-view.ts';
import { VerifyDialog } from './VerifyDialog.tsx';

/** When this repository was last proven, and the way to prove it now. */
export function RepositoryProof({ view }: { readonly view: RepositoryView }) {
  const { t } = useText();
  const [isChoosing, setIsChoosing] = useState(false);
  const { repository, health, verifyJob } = view;
  const provenAt = health?.provenAt ?? null;
  const Icon = provenAt === null ? ShieldQuestion : ShieldCheck;
  return (
    <div className="item-block">
      <Icon size={20} strokeWidth={1.75} aria-hidden data-tone={provenAt === null ? 'quiet' : 'good'} />
      <Words provenAt={provenAt} checkedAt={health?.checkedAt ?? null} />
      {verifyJob === null ? (
        <Button
          size="small"
          onPress={() => {
            setIsChoosing(true);
          }}
        >
          {t('settings.repositories.verify')}
        </Button>
      ) : (
        <Verifying job={verifyJob} />
      )}
      {isChoosing && (
        <VerifyDialog
          repository={repository}
          onClose={() => {
            setIsChoosing(false);
          }}
        />
      )}
    </div>
  );
}

interface WordsProps {
  readonly provenAt: string | null;
  readonly checkedAt: string | null;
}

function Words({ provenAt, checkedAt }: WordsProps) {
  const { t, relative } = useText();
  const now = useNow();
  return (
    <div className="item-block__words">
      <p>
        {provenAt === null
          ? t('settings.repositories.proven-never')
          : t('settings.repositories.proven', { when: relative(provenAt, now) })}
      </p>
      <p className="item-block__more">
        {checkedAt === null
          ? t('settings.repositories.checked-never')
          : t('settings.repositories.checked', { when: relative(checkedAt, now) })}
      </p>
    </div>
  );
}

function Verifying({ job }: { readonly job: Job }) {
  const { t } = useText();
  const cancel = useCommand('jobs.cancel');
  const fraction = useReadModel((model) => model.progress[job.id]?.fraction ?? null);
  return (
    <div className="item-progress">
      <p>{t('settings.repositories.verifying')}</p>
      <ProgressBar label={t('settings.repositories.verifying')} fraction={fraction} />
      <Button size="small" isPending={cancel.isPending} onPress={() => void cancel.run({ jobId: job.id })}>
        {t('settings.repositories.verify-cancel')}
      </Button>
      {cancel.fault && <FaultMessage fault={cancel.fault} />}
    </div>
  );
}

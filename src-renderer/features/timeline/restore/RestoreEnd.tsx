import { CircleCheck, CircleSlash, TriangleAlert } from 'lucide-react';
import type { Job, JobResult } from '../../../../src-shared/model/job.ts';
import { ProblemList } from '../../../parts/ProblemList.tsx';
import { useCopy } from '../../../parts/use-copy.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { Button, Dialog, FaultMessage, PathText } from '../../../ui/index.ts';
import type { RestoreJob } from './use-restore.ts';

interface RestoreEndProps {
  readonly job: Job;
  readonly restore: RestoreJob;
  readonly onAgain: () => void;
  readonly onClose: () => void;
}

/** What came of a restore, in words, and the way to the files. */
export function RestoreEnd({ job, restore, onAgain, onClose }: RestoreEndProps) {
  const { t } = useText();
  const copy = useCopy();
  return (
    <Dialog
      title={t(titles[endOf(job)])}
      isOpen
      onClose={onClose}
      actions={<Actions {...{ job, restore, onAgain, onClose }} />}
    >
      {job.state.name === 'failed' && <FaultMessage fault={job.state.fault} onCopy={copy} />}
      {job.result?.kind === 'restore' && <Result job={job} result={job.result} />}
      {endOf(job) === 'cancelled' && (
        <p className="restore-end">
          <CircleSlash size={20} aria-hidden />
          {t('restore.cancelled-text')}
        </p>
      )}
      {endOf(job) === 'interrupted' && <p className="restore-end">{t('restore.interrupted-text')}</p>}
      {job.problemCount > 0 && (
        <>
          <p>{t('restore.warnings', { count: job.problemCount })}</p>
          <div className="restore-problems">
            <ProblemList label={t('restore.warnings-label')} problems={restore.problems} />
          </div>
        </>
      )}
      {restore.fault && <FaultMessage fault={restore.fault} onCopy={copy} />}
    </Dialog>
  );
}

function Actions({ job, restore, onAgain, onClose }: RestoreEndProps) {
  const { t } = useText();
  const canShow = job.result?.kind === 'restore';
  return (
    <>
      {endOf(job) === 'failed' && <Button onPress={onAgain}>{t('restore.again')}</Button>}
      <Button onPress={onClose} {...(canShow ? {} : { variant: 'primary' })}>
        {t('common.close')}
      </Button>
      {canShow && (
        <Button variant="primary" onPress={restore.show}>
          {t('restore.show')}
        </Button>
      )}
    </>
  );
}

type End = 'done' | 'warnings' | 'failed' | 'cancelled' | 'interrupted';

const titles = {
  done: 'restore.done-title',
  warnings: 'restore.warnings-title',
  failed: 'restore.failed-title',
  cancelled: 'restore.cancelled-title',
  interrupted: 'restore.interrupted-title',
} as const satisfies Record<End, string>;

function endOf({ state }: Job): End {
  if (state.name === 'succeeded') return 'done';
  if (state.name === 'succeeded-with-warnings') return 'warnings';
  return state.name === 'cancelled' || state.name === 'interrupted' ? state.name : 'failed';
}

type RestoreResult = Extract<JobResult, { kind: 'restore' }>;

function Result({ job, result }: { readonly job: Job; readonly result: RestoreResult }) {
  const { t, bytes } = useText();
  const Icon = job.problemCount > 0 ? TriangleAlert : CircleCheck;
  const { filesRestored, filesKeptBeside, filesSkipped } = result;
  return (
    <div className="restore-end" data-tone={job.problemCount > 0 ? 'warning' : 'good'}>
      <Icon size={22} aria-hidden />
      <div className="restore-end__words" role="status">
        <p className="restore-end__main">
          {t('restore.done.restored', { count: filesRestored, bytes: bytes(result.bytesRestored) })}
        </p>
        {filesKeptBeside > 0 && <p>{t('restore.done.beside', { count: filesKeptBeside })}</p>}
        {filesSkipped > 0 && <p>{t('restore.done.skipped', { count: filesSkipped })}</p>}
        <p className="restore-end__where">
          {t('restore.done.where')} <PathText path={result.destination} />
        </p>
      </div>
    </div>
  );
}

import { isEnded, type Job, type JobProgress } from '../../../../src-shared/model/job.ts';
import type { JobId } from '../../../../src-shared/model/ids.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { Button, Dialog, FaultMessage, PathText, ProgressBar } from '../../../ui/index.ts';
import { describeRequest, type RestoreRequest } from './restore-request.ts';
import { RestoreEnd } from './RestoreEnd.tsx';
import { useRestoreJob } from './use-restore.ts';

interface RestoreRunProps {
  readonly request: RestoreRequest;
  readonly jobId: JobId;
  readonly onAgain: () => void;
  readonly onClose: () => void;
}

/** A restore at work, and its end. Closing the dialog leaves it running. */
export function RestoreRun({ request, jobId, onAgain, onClose }: RestoreRunProps) {
  const texts = useText();
  const { t } = texts;
  const restore = useRestoreJob(jobId);
  const { job, progress } = restore;
  if (job !== null && isEnded(job.state)) {
    return <RestoreEnd job={job} restore={restore} onAgain={onAgain} onClose={onClose} />;
  }
  return (
    <Dialog
      title={t('restore.running-title', { what: describeRequest(request, texts) })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button isPending={restore.isCancelling} onPress={restore.cancel}>
            {t(restore.isCancelling ? 'restore.cancelling' : 'restore.cancel')}
          </Button>
          <Button variant="primary" onPress={onClose}>
            {t('restore.in-background')}
          </Button>
        </>
      }
    >
      <ProgressBar label={t('restore.progress-label')} fraction={progress?.fraction ?? null} />
      {progress === null ? <p>{t(phaseText(job))}</p> : <Numbers progress={progress} />}
      {restore.fault && <FaultMessage fault={restore.fault} />}
    </Dialog>
  );
}

const phaseText = (job: Job | null): 'restore.waiting' | 'restore.starting' =>
  job?.state.name === 'waiting' || job?.state.name === 'queued' ? 'restore.waiting' : 'restore.starting';

function Numbers({ progress }: { readonly progress: JobProgress }) {
  const { t, count, bytes, duration } = useText();
  const { filesDone, filesTotal, bytesDone, bytesTotal, secondsLeft, currentPath } = progress;
  const facts = [
    filesTotal === null
      ? t('restore.progress-unknown', { done: count(filesDone) })
      : t('restore.progress', { done: count(filesDone), total: count(filesTotal) }),
    ...(bytesTotal === null
      ? []
      : [t('restore.bytes', { done: bytes(bytesDone), total: bytes(bytesTotal) })]),
    ...(secondsLeft === null ? [] : [t('restore.time-left', { time: duration(secondsLeft) })]),
  ];
  return (
    <div className="restore-numbers">
      <p className="tabular">{facts.join(' · ')}</p>
      <p className="restore-numbers__path">{currentPath !== null && <PathText path={currentPath} />}</p>
    </div>
  );
}

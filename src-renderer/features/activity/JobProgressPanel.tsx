import { isEnded, type Job, type JobProgress } from '../../../src-shared/model/job.ts';
import { useText } from '../../i18n/use-text.tsx';
import { Button, Card, PathText, ProgressBar } from '../../ui/index.ts';
import { toneOf } from './describe-job.ts';
import { progressFacts } from './progress-facts.ts';
import type { JobDetails } from './use-job-details.ts';

/** How far an active job is, and its cancel button; nothing for one that has ended. */
export function JobProgressPanel({ job, details }: { readonly job: Job; readonly details: JobDetails }) {
  const { t } = useText();
  if (isEnded(job.state)) return null;
  return (
    <Card>
      <div className="job-progress">
        {toneOf(job) === 'busy' && <Numbers job={job} progress={details.progress} />}
        <Button isPending={details.isCancelling} onPress={details.cancel}>
          {t(details.isCancelling ? 'activity.cancelling' : 'activity.cancel')}
        </Button>
      </div>
    </Card>
  );
}

function Numbers({ job, progress }: { readonly job: Job; readonly progress: JobProgress | null }) {
  const texts = useText();
  const { t } = texts;
  return (
    <>
      <ProgressBar label={t('activity.progress')} fraction={progress?.fraction ?? null} />
      <p className="job-progress__phase">
        {progress === null ? t(`job.state.${job.state.name}`) : t(`job.phase.${progress.phase}`)}
      </p>
      <p className="job-progress__facts tabular">
        {progress === null ? '' : progressFacts(progress, texts).join(' · ')}
      </p>
      {progress !== null && <Now progress={progress} />}
    </>
  );
}

function Now({ progress: { currentPath, retrying } }: { readonly progress: JobProgress }) {
  const { t } = useText();
  return (
    <>
      <p className="job-progress__path">{currentPath !== null && <PathText path={currentPath} />}</p>
      {retrying !== null && (
        <p className="job-progress__retrying">{t('activity.progress.retrying', { cause: retrying })}</p>
      )}
    </>
  );
}

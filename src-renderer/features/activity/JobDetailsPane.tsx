import { SearchX } from 'lucide-react';
import type { Fault } from '../../../src-shared/model/fault.ts';
import type { JobId, SnapshotId } from '../../../src-shared/model/ids.ts';
import type { Job } from '../../../src-shared/model/job.ts';
import { useCopy } from '../../parts/use-copy.ts';
import { useText } from '../../i18n/use-text.tsx';
import { useNavigation } from '../../state/navigation.ts';
import { Button, EmptyState, FaultMessage, Loading } from '../../ui/index.ts';
import { nameOfJob, outcomeOf, toneOf } from './describe-job.ts';
import { JobFacts } from './JobFacts.tsx';
import { JobIcon } from './JobIcon.tsx';
import { JobProblems } from './JobProblems.tsx';
import { JobProgressPanel } from './JobProgressPanel.tsx';
import { TechnicalDetails } from './TechnicalDetails.tsx';
import { useJobDetails, type JobDetails } from './use-job-details.ts';

/** What happened in one job, what it left out, and what to do now. */
export function JobDetailsPane({ jobId }: { readonly jobId: JobId }) {
  const { t } = useText();
  const copy = useCopy();
  const details = useJobDetails(jobId);
  const { job, record } = details;
  if (job === null) {
    if (record.phase !== 'failed') return <Loading>{t('activity.loading-details')}</Loading>;
    return record.fault.code === 'job.unknown' ? (
      <EmptyState icon={SearchX} title={t('activity.missing.title')}>
        {t('activity.missing.text')}
      </EmptyState>
    ) : (
      <FaultMessage fault={record.fault} onRetry={record.reload} onCopy={copy} />
    );
  }
  return <Details job={job} details={details} />;
}

function Details({ job, details }: { readonly job: Job; readonly details: JobDetails }) {
  const { t } = useText();
  const copy = useCopy();
  const { record, fault } = details;
  return (
    <section className="job-details" aria-label={t('activity.details')}>
      <Head job={job} details={details} />
      {job.state.name === 'failed' && (
        <FaultMessage fault={withoutDetail(job.state.fault)} action={<Again job={job} details={details} />} />
      )}
      <JobProgressPanel job={job} details={details} />
      <Ways job={job} details={details} />
      {fault && <FaultMessage fault={fault} onDismiss={details.clearFault} onCopy={copy} />}
      {record.phase === 'failed' && (
        <FaultMessage fault={record.fault} onRetry={record.reload} onCopy={copy} />
      )}
      {record.phase === 'ready' && <JobProblems job={job} problems={record.value.problems} />}
      <JobFacts job={job} repositoryName={details.repositoryName} />
      {record.phase === 'ready' && <TechnicalDetails record={{ ...record.value, job }} />}
    </section>
  );
}

/** The tool's own words stand in the technical details below. */
function withoutDetail({ code, retry, params }: Fault): Fault {
  return { code, retry, ...(params === undefined ? {} : { params }) };
}

function Head({ job, details }: { readonly job: Job; readonly details: JobDetails }) {
  const texts = useText();
  return (
    <header className="job-head">
      <JobIcon kind={job.kind} tone={toneOf(job)} size="large" />
      <div className="job-head__words">
        <h2 className="job-head__title">{nameOfJob(job, details.repositoryName, texts)}</h2>
        <p className="job-head__state" data-tone={toneOf(job)}>
          {texts.t(`job.state.${job.state.name}`)}
        </p>
        {job.state.name !== 'failed' && toneOf(job) !== 'busy' && (
          <p className="job-head__outcome">{outcomeOf(job, texts)}</p>
        )}
      </div>
    </header>
  );
}

function Again({ job, details }: { readonly job: Job; readonly details: JobDetails }) {
  const { t } = useText();
  const { backUpAgain } = details;
  if (job.kind !== 'backup' || backUpAgain === null) return null;
  return (
    <Button size="small" onPress={backUpAgain}>
      {t('activity.back-up-again')}
    </Button>
  );
}

/** Where one can go from here. */
function Ways({ job, details }: { readonly job: Job; readonly details: JobDetails }) {
  const { t } = useText();
  const go = useNavigation((state) => state.go);
  const { result, planId, repositoryId } = job;
  const snapshotId = result?.kind === 'backup' ? result.snapshotId : null;
  const isRestored = result?.kind === 'restore';
  const look = (id: SnapshotId) => () => {
    go({
      section: 'timeline',
      snapshotId: id,
      ...(planId === null ? {} : { planId }),
      ...(repositoryId === null ? {} : { repositoryId }),
    });
  };
  if (snapshotId === null && !isRestored) return null;
  return (
    <div className="job-ways">
      {snapshotId !== null && <Button onPress={look(snapshotId)}>{t('activity.show-snapshot')}</Button>}
      {isRestored && <Button onPress={details.showRestored}>{t('activity.show-restored')}</Button>}
    </div>
  );
}

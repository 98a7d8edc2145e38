import { useMemo } from 'react';
import type { Job } from '../../../src-shared/model/job.ts';
import { useNow } from '../../i18n/use-now.ts';
import { useText } from '../../i18n/use-text.tsx';
import { dayOf, formatDay, groupByDay } from '../../parts/group-by-day.ts';
import { useReadModel } from '../../state/use-app.ts';
import { Button, FaultMessage, ProgressBar, VirtualListBox } from '../../ui/index.ts';
import { nameOfJob, outcomeOf, shortNameOfJob, toneOf } from './describe-job.ts';
import { JobIcon } from './JobIcon.tsx';
import type { Activity } from './use-activity.ts';

/** Jobs by day, newest first. */
export function JobList({ activity }: { readonly activity: Activity }) {
  const texts = useText();
  const { t, language } = texts;
  const repositories = useReadModel((model) => model.repositories);
  const today = dayOf(useNow());
  const groups = useMemo(
    () =>
      groupByDay(activity.jobs, (job) => job.createdAt).map(({ day, items }) => ({
        id: day,
        title: formatDay(day, new Date(`${today}T12:00:00`), language),
        items,
      })),
    [activity.jobs, language, today],
  );
  const repositoryName = (job: Job): string | null =>
    repositories.find(({ id }) => id === job.repositoryId)?.name ?? null;
  return (
    <aside className="activity__list" aria-label={t('activity.list')}>
      <VirtualListBox
        label={t('activity.list')}
        groups={groups}
        keyOf={idOf}
        textOf={(job, group) =>
          `${nameOfJob(job, repositoryName(job), texts)}, ${group.title}, ${texts.time(job.createdAt)}, ${t(`job.state.${job.state.name}`)}. ${outcomeOf(job, texts)}`
        }
        selectedKey={activity.selectedId}
        onSelect={(job) => {
          activity.select(job.id);
        }}
        itemHeight={66}
        footer={<Older activity={activity} />}
      >
        {(job) => <JobItem job={job} repositoryName={repositoryName(job)} />}
      </VirtualListBox>
    </aside>
  );
}

const idOf = (job: Job): string => job.id;

function JobItem({ job, repositoryName }: { readonly job: Job; readonly repositoryName: string | null }) {
  const texts = useText();
  const progress = useReadModel((model) => model.progress[job.id] ?? null);
  return (
    <div className="job-item">
      <JobIcon kind={job.kind} tone={toneOf(job)} />
      <div className="job-item__words">
        <div className="job-item__head">
          <span className="job-item__name">{shortNameOfJob(job, repositoryName, texts)}</span>
          <time className="job-item__time tabular" dateTime={job.createdAt}>
            {texts.time(job.createdAt)}
          </time>
        </div>
        {toneOf(job) === 'busy' ? (
          <ProgressBar label={texts.t('activity.progress')} fraction={progress?.fraction ?? null} />
        ) : (
          <span className="job-item__outcome">{outcomeOf(job, texts)}</span>
        )}
      </div>
    </div>
  );
}

function Older({ activity }: { readonly activity: Activity }) {
  const { t } = useText();
  return (
    <div className="activity__older">
      {activity.fault && <FaultMessage fault={activity.fault} />}
      {activity.hasAll ? (
        <p>{t('activity.no-older')}</p>
      ) : (
        <Button variant="plain" size="small" isPending={activity.isLoadingOlder} onPress={activity.loadOlder}>
          {t('activity.load-older')}
        </Button>
      )}
    </div>
  );
}

import { Activity as ActivityIcon, ListFilter } from 'lucide-react';
import { useText } from '../../i18n/use-text.tsx';
import { Button, EmptyState, Page } from '../../ui/index.ts';
import { ActivityFilter } from './ActivityFilter.tsx';
import { everyJob } from './filter-jobs.ts';
import { JobDetailsPane } from './JobDetailsPane.tsx';
import { JobList } from './JobList.tsx';
import { useActivity } from './use-activity.ts';
import './activity.css';

/** Everything that was done, with its outcome in words. */
export function ActivityPage() {
  const { t } = useText();
  const activity = useActivity();
  if (!activity.hasAny) {
    return (
      <Page title={t('activity.title')}>
        <EmptyState icon={ActivityIcon} title={t('activity.none.title')}>
          {t('activity.none.text')}
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page
      title={t('activity.title')}
      layout="full"
      actions={<ActivityFilter filter={activity.filter} onChange={activity.setFilter} />}
    >
      <div className="activity">
        <JobList activity={activity} />
        {activity.selectedId === null ? (
          <EmptyState
            icon={ListFilter}
            title={t('activity.none-matching.title')}
            action={
              <Button
                onPress={() => {
                  activity.setFilter(everyJob);
                }}
              >
                {t('activity.show-all')}
              </Button>
            }
          >
            {t('activity.none-matching.text')}
          </EmptyState>
        ) : (
          <JobDetailsPane key={activity.selectedId} jobId={activity.selectedId} />
        )}
      </div>
    </Page>
  );
}

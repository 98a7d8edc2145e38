import type { PlanId } from '../../../src-shared/model/ids.ts';
import { jobKind, type JobKind } from '../../../src-shared/model/job.ts';
import { useText } from '../../i18n/use-text.tsx';
import { useReadModel } from '../../state/use-app.ts';
import { Checkbox, Select } from '../../ui/index.ts';
import type { JobFilter } from './filter-jobs.ts';

interface ActivityFilterProps {
  readonly filter: JobFilter;
  readonly onChange: (filter: JobFilter) => void;
}

/** Which jobs are listed. */
export function ActivityFilter({ filter, onChange }: ActivityFilterProps) {
  const { t } = useText();
  const plans = useReadModel((model) => model.plans);
  return (
    <div className="activity-filter" role="group" aria-label={t('activity.filter')}>
      <Checkbox
        isSelected={filter.problemsOnly}
        onChange={(problemsOnly) => {
          onChange({ ...filter, problemsOnly });
        }}
      >
        {t('activity.filter.problems')}
      </Checkbox>
      <Select<PlanId | 'all'>
        label={t('activity.filter.plan')}
        isLabelHidden
        value={filter.planId ?? 'all'}
        onChange={(planId) => {
          onChange({ ...filter, planId: planId === 'all' ? null : planId });
        }}
        options={[
          { value: 'all', label: t('activity.filter.every-plan') },
          ...plans.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Select<JobKind | 'all'>
        label={t('activity.filter.kind')}
        isLabelHidden
        value={filter.kind ?? 'all'}
        onChange={(kind) => {
          onChange({ ...filter, kind: kind === 'all' ? null : kind });
        }}
        options={[
          { value: 'all', label: t('activity.filter.every-kind') },
          ...jobKind.options.map((kind) => ({ value: kind, label: t(`job.kind.${kind}`) })),
        ]}
      />
    </div>
  );
}

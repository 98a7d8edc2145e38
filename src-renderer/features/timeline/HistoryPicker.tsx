import { useText } from '../../i18n/use-text.tsx';
import { Select } from '../../ui/index.ts';
import type { Timeline } from './use-timeline.ts';

/** Whose snapshots are shown. */
export function HistoryPicker({
  histories,
  history,
  chooseHistory,
}: Pick<Timeline, 'histories' | 'history' | 'chooseHistory'>) {
  const { t } = useText();
  const options = histories.map(({ id, planName, repositoryName }) =>
    planName === null
      ? { value: id, label: t('timeline.history-all', { repository: repositoryName }) }
      : {
          value: id,
          label: planName,
          description: t('timeline.history-in', { repository: repositoryName }),
        },
  );
  return (
    <Select
      label={t('timeline.history')}
      isLabelHidden
      value={history?.id ?? null}
      onChange={chooseHistory}
      options={options}
    />
  );
}

import { History as HistoryIcon } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../i18n/use-text.tsx';
import { useNavigation } from '../../state/navigation.ts';
import { Button, EmptyState, Page, SearchField } from '../../ui/index.ts';
import { HistoryPicker } from './HistoryPicker.tsx';
import { TimelineBody } from './TimelineBody.tsx';
import { useTimeline } from './use-timeline.ts';
import './timeline.css';

/** Every state of everything that was backed up: choose a moment, walk its folders, bring things back. */
export function TimelinePage() {
  const { t } = useText();
  const timeline = useTimeline();
  const [searchText, setSearchText] = useState('');
  if (timeline.history === null) {
    return (
      <Page title={t('timeline.title')}>
        <NothingYet />
      </Page>
    );
  }
  return (
    <Page
      title={t('timeline.title')}
      layout="full"
      actions={
        <div className="timeline-tools">
          <HistoryPicker {...timeline} />
          <SearchField
            label={t('timeline.search')}
            placeholder={t('timeline.search-placeholder')}
            value={searchText}
            onChange={setSearchText}
            isDisabled={timeline.snapshots.length === 0}
          />
        </div>
      }
    >
      <TimelineBody
        key={timeline.history.id}
        timeline={timeline}
        history={timeline.history}
        searchText={searchText.trim()}
        onSearchEnd={() => {
          setSearchText('');
        }}
      />
    </Page>
  );
}

function NothingYet() {
  const { t } = useText();
  const go = useNavigation((state) => state.go);
  return (
    <EmptyState
      icon={HistoryIcon}
      title={t('timeline.none.title')}
      action={
        <Button
          variant="primary"
          onPress={() => {
            go({ section: 'welcome' });
          }}
        >
          {t('timeline.none.action')}
        </Button>
      }
    >
      {t('timeline.none.text')}
    </EmptyState>
  );
}

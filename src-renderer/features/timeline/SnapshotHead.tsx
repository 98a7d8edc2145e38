import { ChevronDown, ChevronUp, FileDiff, FolderOpen } from 'lucide-react';
import type { Snapshot } from '../../../src-shared/model/snapshot.ts';
import { useNow } from '../../i18n/use-now.ts';
import { useText } from '../../i18n/use-text.tsx';
import { dayOf, formatDay } from '../../parts/group-by-day.ts';
import { Button, IconButton } from '../../ui/index.ts';
import type { Timeline } from './use-timeline.ts';

interface SnapshotHeadProps {
  readonly snapshot: Snapshot;
  readonly timeline: Pick<Timeline, 'neighbours' | 'chooseSnapshot'>;
  readonly isComparing: boolean;
  readonly onCompare: (isComparing: boolean) => void;
}

/** When the snapshot was made, with steps through time and the way to what changed. */
export function SnapshotHead({ snapshot, timeline, isComparing, onCompare }: SnapshotHeadProps) {
  const { t, time, language } = useText();
  const day = formatDay(dayOf(new Date(snapshot.time)), useNow(), language);
  const { older, newer } = timeline.neighbours;
  const step = (to: Snapshot | null) => () => {
    if (to !== null) timeline.chooseSnapshot(to.id);
  };
  return (
    <header className="snapshot-head">
      <h2 className="snapshot-head__title" id="snapshot-pane-title">
        {t('timeline.snapshot-at', { day, time: time(snapshot.time) })}
      </h2>
      <IconButton
        icon={ChevronUp}
        label={t('timeline.newer')}
        isDisabled={newer === null}
        onPress={step(newer)}
      />
      <IconButton
        icon={ChevronDown}
        label={t('timeline.older')}
        isDisabled={older === null}
        onPress={step(older)}
      />
      <span className="snapshot-head__end">
        <Button
          size="small"
          icon={isComparing ? FolderOpen : FileDiff}
          onPress={() => {
            onCompare(!isComparing);
          }}
        >
          {t(isComparing ? 'timeline.compare-end' : 'timeline.compare')}
        </Button>
      </span>
    </header>
  );
}

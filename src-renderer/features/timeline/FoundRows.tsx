import { ChevronRight, RotateCcw } from 'lucide-react';
import type { Snapshot } from '../../../src-shared/model/snapshot.ts';
import { useText } from '../../i18n/use-text.tsx';
import { useReadModel } from '../../state/use-app.ts';
import { Button, classes, PathText } from '../../ui/index.ts';
import { EntryIcon } from './EntryIcon.tsx';
import { splitAtMatch, type FoundFile } from './found-rows.ts';
import { isPickable } from './selection.ts';
import { parentOf, toSnapshotPath } from './snapshot-path.ts';
import { visibleName } from './visible-name.ts';

interface FoundFileRowProps {
  readonly file: FoundFile;
  readonly text: string;
  readonly isOpen: boolean;
  readonly onToggle: (path: string) => void;
}

/** A file that was found; unfolds to its snapshots. */
export function FoundFileRow({
  file: { entry, newest, snapshots },
  text,
  isOpen,
  onToggle,
}: FoundFileRowProps) {
  const { t, shortDateTime, bytes } = useText();
  const homeFolder = useReadModel((model) => model.app.homeFolder);
  return (
    <button
      type="button"
      className="found-file"
      aria-expanded={isOpen}
      onClick={() => {
        onToggle(entry.path);
      }}
    >
      <ChevronRight className={classes('found-file__chevron', isOpen && 'is-open')} size={16} aria-hidden />
      <EntryIcon entry={entry} />
      <span className="found-file__words">
        <span className="found-file__name">
          <MarkedName name={visibleName(entry.name)} text={text} />
          {entry.size !== null && entry.kind === 'file' && (
            <span className="found-file__size tabular">{bytes(entry.size)}</span>
          )}
        </span>
        <span className="found-file__where">
          <PathText path={visibleName(parentOf(entry.path))} homeFolder={toSnapshotPath(homeFolder)} />
        </span>
      </span>
      <span className="found-file__when tabular">
        <span>{t('timeline.found-in', { count: snapshots.length })}</span>
        <span className="found-file__newest">
          {t('timeline.found-newest', { when: shortDateTime(newest.time) })}
        </span>
      </span>
    </button>
  );
}

function MarkedName({ name, text }: { readonly name: string; readonly text: string }) {
  const parts = splitAtMatch(name, text);
  return (
    <bdi className="found-file__title">
      {parts === null ? (
        name
      ) : (
        <>
          {parts[0]}
          <mark>{parts[1]}</mark>
          {parts[2]}
        </>
      )}
    </bdi>
  );
}

interface FoundSnapshotRowProps {
  readonly file: FoundFile;
  readonly snapshot: Snapshot;
  readonly onShow: () => void;
  readonly onRestore: () => void;
}

/** One snapshot that holds the file. */
export function FoundSnapshotRow({ file, snapshot, onShow, onRestore }: FoundSnapshotRowProps) {
  const { t, dateTime } = useText();
  const when = dateTime(snapshot.time);
  return (
    <div className="found-snapshot">
      <time className="found-snapshot__time tabular" dateTime={snapshot.time}>
        {when}
      </time>
      <Button size="small" variant="plain" onPress={onShow}>
        {t('timeline.show-in-folder')}
      </Button>
      <Button
        size="small"
        icon={RotateCcw}
        isDisabled={!isPickable(file.entry)}
        aria-label={t('timeline.restore-version', { name: file.entry.name, when })}
        onPress={onRestore}
      >
        {t('timeline.restore')}
      </Button>
    </div>
  );
}

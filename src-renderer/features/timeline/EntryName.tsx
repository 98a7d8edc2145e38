import { Link2 } from 'lucide-react';
import type { SnapshotEntry } from '../../../src-shared/model/snapshot.ts';
import { useText } from '../../i18n/use-text.tsx';
import { EntryIcon } from './EntryIcon.tsx';
import { cutName, visibleName } from './visible-name.ts';

interface EntryNameProps {
  readonly entry: SnapshotEntry;
  readonly onOpenFolder: (path: string) => void;
}

/** Icon and name of an entry; the name of a folder opens it. */
export function EntryName({ entry, onOpenFolder }: EntryNameProps) {
  const { t } = useText();
  const name = <CutName name={entry.name} />;
  return (
    <span className="entry-name" title={entry.isNameLossy ? t('timeline.name-not-text') : entry.name}>
      <EntryIcon entry={entry} />
      {entry.kind === 'folder' ? (
        <button
          type="button"
          className="entry-name__open"
          // The table has the keyboard: Enter opens.
          tabIndex={-1}
          onClick={(event) => {
            if (event.shiftKey || event.ctrlKey || event.metaKey) return;
            event.stopPropagation();
            onOpenFolder(entry.path);
          }}
        >
          {name}
        </button>
      ) : (
        name
      )}
      {entry.linkTarget !== null && (
        <span className="entry-name__link" title={t('timeline.link-to', { target: entry.linkTarget })}>
          <Link2 size={14} aria-hidden />
          <span className="visually-hidden">{t('timeline.link-to', { target: entry.linkTarget })}</span>
        </span>
      )}
      {entry.isNameLossy && <span className="visually-hidden">{t('timeline.name-not-text')}</span>}
    </span>
  );
}

/** A name that is shortened before its end when there is no room. */
export function CutName({ name }: { readonly name: string }) {
  const [start, end] = cutName(name);
  return (
    <bdi className="cut-name">
      {/* Two boxes would be read as two words. */}
      <span className="visually-hidden">{visibleName(name)}</span>
      <span className="cut-name__start" aria-hidden>
        {start}
      </span>
      <span className="cut-name__end" aria-hidden>
        {end}
      </span>
    </bdi>
  );
}

import { FolderOpen } from 'lucide-react';
import { useMemo } from 'react';
import type { SnapshotEntry } from '../../../src-shared/model/snapshot.ts';
import { useText } from '../../i18n/use-text.tsx';
import { EmptyState, Loading, VirtualTable, type TableColumn, type TablePicking } from '../../ui/index.ts';
import { EntryName } from './EntryName.tsx';
import {
  foldersHoldingPicks,
  isPickable,
  markOf,
  pick,
  pickedFolderAbove,
  toggle,
  unpick,
} from './selection.ts';
import { isSortColumn, nextSortOrder, sortEntries } from './sort-entries.ts';
import { childTowards } from './snapshot-path.ts';
import type { Browsing } from './use-browsing.ts';

interface EntryTableProps {
  /** Null while they are on their way. */
  readonly entries: readonly SnapshotEntry[] | null;
  readonly browsing: Browsing;
  readonly name: string;
  readonly onUp: () => void;
}

/** What is in a folder: sort, pick, open. */
export function EntryTable({ entries, browsing, name, onUp }: EntryTableProps) {
  const { t, language } = useText();
  const { order, setOrder, folder, cameFrom, snapshot } = browsing;
  const rows = useMemo(() => sortEntries(entries ?? [], order, language), [entries, order, language]);
  const columns = useColumns(browsing.openFolder);
  const picking = usePicking(browsing);
  return (
    <VirtualTable
      label={t('timeline.entries', { folder: name })}
      columns={columns}
      rows={rows}
      place={`${snapshot.id} ${folder}`}
      startKey={cameFrom === null ? null : childTowards(folder, cameFrom)}
      keyOf={pathOf}
      nameOf={nameOf}
      picking={picking}
      onOpen={(entry) => {
        if (entry.kind === 'folder') browsing.openFolder(entry.path);
        else browsing.select(toggle(browsing.selection, entry));
      }}
      onUp={onUp}
      sort={{ columnId: order.column, direction: order.direction }}
      onSort={(columnId) => {
        if (isSortColumn(columnId)) setOrder(nextSortOrder(order, columnId));
      }}
      emptyState={
        entries === null ? (
          <Loading>{t('timeline.loading-folder')}</Loading>
        ) : (
          <EmptyState icon={FolderOpen} title={t('timeline.empty-folder')} />
        )
      }
    />
  );
}

const pathOf = (entry: SnapshotEntry): string => entry.path;
const nameOf = (entry: SnapshotEntry): string => entry.name;

function useColumns(openFolder: (path: string) => void): readonly TableColumn<SnapshotEntry>[] {
  const texts = useText();
  return useMemo(() => {
    const { t, bytes, date, time } = texts;
    return [
      {
        id: 'name',
        header: t('timeline.column.name'),
        width: 'minmax(0, 1fr)',
        isSortable: true,
        render: (entry) => <EntryName entry={entry} onOpenFolder={openFolder} />,
      },
      {
        id: 'size',
        header: t('timeline.column.size'),
        width: '92px',
        align: 'end',
        isSortable: true,
        render: ({ size }) => <span className="entry-fact">{size === null ? '' : bytes(size)}</span>,
      },
      {
        id: 'modifiedAt',
        header: t('timeline.column.changed'),
        // Set by timeline.css: the time of day only where there is room.
        width: 'var(--changed-width)',
        align: 'end',
        isSortable: true,
        render: ({ modifiedAt }) => (
          <span className="entry-fact">
            {modifiedAt !== null && (
              <>
                {date(modifiedAt)}
                <span className="entry-fact__time">, {time(modifiedAt)}</span>
              </>
            )}
          </span>
        ),
      },
    ];
  }, [texts, openFolder]);
}

function usePicking({ selection, select }: Browsing): TablePicking<SnapshotEntry> {
  const partFolders = useMemo(() => foldersHoldingPicks(selection), [selection]);
  return {
    markOf: (entry) => markOf(selection, partFolders, entry),
    canPick: (entry) => isPickable(entry) && pickedFolderAbove(selection, entry.path) === null,
    onPick: (entries, isPicked) => {
      select(isPicked ? pick(selection, entries) : unpick(selection, entries.map(pathOf)));
    },
    labelOf: nameOf,
  };
}

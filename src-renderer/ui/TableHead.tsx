import { ArrowDown, ArrowUp } from 'lucide-react';
import { useText } from '../i18n/use-text.tsx';
import { classes } from './classes.ts';
import type { TableColumn, TableSort, VirtualTableProps } from './table-model.ts';

/** The line of column names; sortable ones are buttons. */
export function TableHead<Row>({ columns, picking, sort, onSort }: VirtualTableProps<Row>) {
  const { t } = useText();
  return (
    <div className="virtual-table__head" role="row" aria-rowindex={1}>
      {picking !== undefined && (
        <span role="columnheader" className="virtual-table__cell">
          <span className="visually-hidden">{t('ui.picked')}</span>
        </span>
      )}
      {columns.map((column) => (
        <HeadCell key={column.id} column={column} sort={sort} onSort={onSort} />
      ))}
    </div>
  );
}

interface HeadCellProps<Row> {
  readonly column: TableColumn<Row>;
  readonly sort: TableSort | undefined;
  readonly onSort: ((columnId: string) => void) | undefined;
}

function HeadCell<Row>({ column, sort, onSort }: HeadCellProps<Row>) {
  const direction = sort?.columnId === column.id ? sort.direction : undefined;
  const Arrow = direction === 'descending' ? ArrowDown : ArrowUp;
  const canSort = column.isSortable === true && onSort !== undefined;
  return (
    <span
      role="columnheader"
      className={classes('virtual-table__cell', column.align === 'end' && 'virtual-table__cell--end')}
      {...(canSort ? { 'aria-sort': direction ?? 'none' } : {})}
    >
      {canSort ? (
        <button
          type="button"
          className="virtual-table__sort"
          onClick={() => {
            onSort(column.id);
          }}
        >
          {column.header}
          {direction !== undefined && <Arrow size={13} aria-hidden />}
        </button>
      ) : (
        column.header
      )}
    </span>
  );
}

import { useRef, type ReactNode } from 'react';
import { classes } from './classes.ts';
import { useVirtualTable } from './use-virtual-table.ts';
import { TableHead } from './TableHead.tsx';
import { TableRow } from './TableRow.tsx';
import './virtual-table.css';

export interface TableColumn<Row> {
  readonly id: string;
  readonly header: string;
  /** A CSS grid track, e.g. `minmax(0, 1fr)` or `120px`. */
  readonly width: string;
  readonly align?: 'start' | 'end';
  readonly isSortable?: boolean;
  readonly render: (row: Row) => ReactNode;
}

export interface TableSort {
  readonly columnId: string;
  readonly direction: 'ascending' | 'descending';
}

/** How rows are picked with boxes; without it the table only shows and opens. */
export interface TablePicking<Row> {
  /** part: some of what is in it is picked; within: it comes along with something picked elsewhere. */
  readonly markOf: (row: Row) => 'none' | 'picked' | 'within' | 'part';
  readonly canPick: (row: Row) => boolean;
  readonly onPick: (rows: readonly Row[], isPicked: boolean) => void;
  /** What a screen reader calls a row's box. */
  readonly labelOf: (row: Row) => string;
}

export interface VirtualTableProps<Row> {
  readonly label: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** What typing ahead looks at. */
  readonly nameOf: (row: Row) => string;
  readonly picking?: TablePicking<Row> | undefined;
  /** Enter or a double click. */
  readonly onOpen?: ((row: Row) => void) | undefined;
  /** Backspace or alt + up: to the folder above. */
  readonly onUp?: (() => void) | undefined;
  readonly sort?: TableSort;
  readonly onSort?: (columnId: string) => void;
  /** Pixels; every row has the same height. */
  readonly rowHeight?: number;
  /** In place of the rows when there are none. */
  readonly emptyState?: ReactNode;
}

/**
 * A table of any length that only draws what is seen. One stop of the tab key: arrows, page keys, home and end move,
 * with shift they pick a range, space picks, ctrl + A picks all, Enter opens, letters jump to a name.
 */
export function VirtualTable<Row>(props: VirtualTableProps<Row>) {
  const { label, columns, rows, picking, emptyState } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const table = useVirtualTable(props, scroller);
  const tracks = [...(picking === undefined ? [] : ['40px']), ...columns.map((column) => column.width)].join(
    ' ',
  );
  return (
    <div
      ref={scroller}
      className={classes('virtual-table', rows.length === 0 && 'virtual-table--empty')}
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-multiselectable={picking !== undefined}
      {...(table.activeRowId === undefined ? {} : { 'aria-activedescendant': table.activeRowId })}
      onKeyDown={table.onKeyDown}
      style={{ '--tracks': tracks }}
    >
      <TableHead {...props} />
      {rows.length === 0 && <div className="virtual-table__empty">{emptyState}</div>}
      <div className="virtual-table__rows" role="rowgroup" style={{ height: table.totalHeight }}>
        {table.visible.map(({ row, index, top }) => (
          <TableRow
            key={props.keyOf(row)}
            id={table.rowId(index)}
            row={row}
            index={index}
            top={top}
            height={table.rowHeight}
            isActive={index === table.activeIndex}
            columns={columns}
            picking={picking}
            onPress={table.onRowPress}
            onOpen={props.onOpen}
          />
        ))}
      </div>
    </div>
  );
}

import { useRef } from 'react';
import { classes } from './classes.ts';
import type { VirtualTableProps } from './table-model.ts';
import { useVirtualTable } from './use-virtual-table.ts';
import { TableHead } from './TableHead.tsx';
import { TableRow } from './TableRow.tsx';
import './virtual-table.css';

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

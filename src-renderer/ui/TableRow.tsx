import { Check, Minus } from 'lucide-react';
import type { MouseEvent } from 'react';
import { classes } from './classes.ts';
import type { TableColumn, TablePicking } from './table-model.ts';

export interface TableRowProps<Row> {
  readonly id: string;
  readonly row: Row;
  readonly index: number;
  /** Pixels from the first row. */
  readonly top: number;
  readonly height: number;
  readonly isActive: boolean;
  readonly columns: readonly TableColumn<Row>[];
  readonly picking: TablePicking<Row> | undefined;
  readonly onPress: (index: number, event: MouseEvent, isOnBox: boolean) => void;
  readonly onOpen: ((row: Row) => void) | undefined;
}

export function TableRow<Row>(props: TableRowProps<Row>) {
  const { id, row, index, top, height, isActive, columns, picking, onPress, onOpen } = props;
  const mark = picking?.markOf(row) ?? 'none';
  const isPicked = mark === 'picked' || mark === 'within';
  return (
    // The grid has the focus and the keyboard; the mouse comes here.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={id}
      role="row"
      className={classes('virtual-table__row', isActive && 'is-active', isPicked && 'is-picked')}
      aria-rowindex={index + 2}
      {...(picking === undefined ? {} : { 'aria-selected': isPicked })}
      style={{ transform: `translateY(${String(top)}px)`, height }}
      onClick={(event) => {
        onPress(index, event, isBox(event));
      }}
      onDoubleClick={(event) => {
        if (!isBox(event)) onOpen?.(row);
      }}
    >
      {picking !== undefined && <PickCell row={row} picking={picking} mark={mark} />}
      {columns.map((column) => (
        <div
          key={column.id}
          role="gridcell"
          className={classes('virtual-table__cell', column.align === 'end' && 'virtual-table__cell--end')}
        >
          {column.render(row)}
        </div>
      ))}
    </div>
  );
}

const isBox = (event: MouseEvent): boolean =>
  event.target instanceof Element && event.target.closest('[data-pick-box]') !== null;

interface PickCellProps<Row> {
  readonly row: Row;
  readonly picking: TablePicking<Row>;
  readonly mark: ReturnType<TablePicking<Row>['markOf']>;
}

function PickCell<Row>({ row, picking, mark }: PickCellProps<Row>) {
  const isPicked = mark === 'picked' || mark === 'within';
  return (
    <div role="gridcell" className="virtual-table__cell virtual-table__pick" data-pick-box>
      <span
        className={classes('choice checkbox', mark === 'within' && 'is-within')}
        role="checkbox"
        aria-checked={mark === 'part' ? 'mixed' : isPicked}
        aria-disabled={!picking.canPick(row)}
        aria-label={picking.labelOf(row)}
        tabIndex={-1}
        data-selected={isPicked || undefined}
        data-indeterminate={mark === 'part' || undefined}
        data-disabled={!picking.canPick(row) || undefined}
      >
        <span className="checkbox__box" aria-hidden>
          {mark === 'part' ? (
            <Minus size={14} strokeWidth={3} />
          ) : (
            isPicked && <Check size={14} strokeWidth={3} />
          )}
        </span>
      </span>
    </div>
  );
}

import { rangeOfCursor, type ListCursor } from './list-cursor.ts';
import type { TablePicking } from './table-model.ts';

export function togglePick<Row>(picking: TablePicking<Row>, row: Row): void {
  if (picking.canPick(row)) picking.onPick([row], picking.markOf(row) !== 'picked');
}

/** Picks every row between the cursor's anchor and its index. */
export function pickRange<Row>(rows: readonly Row[], picking: TablePicking<Row>, cursor: ListCursor): void {
  const [first, last] = rangeOfCursor(cursor);
  pickAll(rows.slice(first, last + 1), picking);
}

export function pickAll<Row>(rows: readonly Row[], picking: TablePicking<Row>): void {
  picking.onPick(
    rows.filter((row) => picking.canPick(row)),
    true,
  );
}

import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useId, useRef, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';
import { clampIndex, type ListCursor } from './list-cursor.ts';
import { pressKey, type Typed } from './table-keyboard.ts';
import { pickRange, togglePick } from './table-picking.ts';
import type { VirtualTableProps } from './table-model.ts';
import { useOnArrival, usePlacedCursor } from './use-placed-cursor.ts';

const headHeight = 36;

interface VisibleRow<Row> {
  readonly row: Row;
  readonly index: number;
  readonly top: number;
}

interface VirtualTable<Row> {
  readonly rowHeight: number;
  readonly totalHeight: number;
  readonly visible: readonly VisibleRow<Row>[];
  readonly activeIndex: number;
  readonly activeRowId: string | undefined;
  readonly rowId: (index: number) => string;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onRowPress: (index: number, event: MouseEvent, isOnBox: boolean) => void;
}

/** The behaviour of a table: what is drawn, where the cursor is, what keys and clicks do. */
export function useVirtualTable<Row>(
  props: VirtualTableProps<Row>,
  scroller: RefObject<HTMLDivElement | null>,
): VirtualTable<Row> {
  const { rows, rowHeight = 40 } = props;
  const idBase = useId();
  const typed = useRef<Typed>({ text: '', atMs: 0 });
  const [cursor, setCursor] = usePlacedCursor(props);
  const activeIndex = clampIndex(cursor.index, rows.length);
  const rowId = (index: number): string => `${idBase}row${String(index)}`;

  const virtualizer = useRowVirtualizer(rows.length, rowHeight, activeIndex, scroller);

  useOnArrival(props.place, rows.length > 0, () => {
    virtualizer.scrollToIndex(activeIndex, { align: 'auto' });
  });

  const moveTo = (next: ListCursor): void => {
    setCursor(next);
    virtualizer.scrollToIndex(next.index, { align: 'auto' });
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    const here = {
      cursor: { ...cursor, index: activeIndex },
      perPage: rowsPerPage(scroller.current, rowHeight),
    };
    if (pressKey(event, { props, typed, moveTo, ...here })) event.preventDefault();
  };

  return {
    rowHeight,
    totalHeight: virtualizer.getTotalSize(),
    visible: visibleRows(rows, virtualizer.getVirtualItems()),
    activeIndex,
    activeRowId: rows.length === 0 ? undefined : rowId(activeIndex),
    rowId,
    onKeyDown,
    onRowPress: (index, event, isOnBox) => {
      pressRow(props, { index, anchor: cursor.anchor }, event, isOnBox);
      moveTo({ index, anchor: event.shiftKey ? cursor.anchor : index });
      scroller.current?.focus({ preventScroll: true });
    },
  };
}

function useRowVirtualizer(
  count: number,
  rowHeight: number,
  activeIndex: number,
  scroller: RefObject<HTMLDivElement | null>,
) {
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing memoized takes functions from it
  return useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollPaddingStart: headHeight,
    // A screen reader must find the row that the focus stands on, even when it is scrolled away.
    rangeExtractor: (range) => withIndex(defaultRangeExtractor(range), activeIndex),
  });
}

function rowsPerPage(scroller: HTMLDivElement | null, rowHeight: number): number {
  const height = (scroller?.clientHeight ?? 0) - headHeight;
  return Math.max(1, Math.floor(height / rowHeight) - 1);
}

const visibleRows = <Row>(
  rows: readonly Row[],
  items: readonly { readonly index: number; readonly start: number }[],
): readonly VisibleRow<Row>[] =>
  items.flatMap(({ index, start }) => {
    const row = rows[index];
    return row === undefined ? [] : [{ row, index, top: start }];
  });

function withIndex(indexes: readonly number[], index: number): number[] {
  if (index < 0 || indexes.includes(index)) return [...indexes];
  return [...indexes, index].sort((a, b) => a - b);
}

function pressRow<Row>(
  { rows, picking }: VirtualTableProps<Row>,
  cursor: ListCursor,
  event: MouseEvent,
  isOnBox: boolean,
): void {
  const row = rows[cursor.index];
  if (picking === undefined || row === undefined) return;
  if (event.shiftKey) pickRange(rows, picking, cursor);
  else if (isOnBox || event.ctrlKey || event.metaKey) togglePick(picking, row);
}

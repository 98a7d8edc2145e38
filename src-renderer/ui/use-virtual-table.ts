import { useVirtualizer, defaultRangeExtractor } from '@tanstack/react-virtual';
import { useId, useRef, useState, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';
import { clampIndex, findByTyping, moveListCursor, rangeOfCursor, type ListCursor } from './list-cursor.ts';
import type { VirtualTableProps } from './VirtualTable.tsx';

const headHeight = 36;
const typingPauseMs = 700;

interface VisibleRow<Row> {
  readonly row: Row;
  readonly index: number;
  readonly top: number;
}

interface VirtualTable<Row> {
  readonly scrollRef: RefObject<HTMLDivElement | null>;
  readonly rowHeight: number;
  readonly totalHeight: number;
  readonly visible: readonly VisibleRow<Row>[];
  readonly activeIndex: number;
  readonly activeRowId: string | undefined;
  readonly rowId: (index: number) => string;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onRowPress: (index: number, event: MouseEvent, isOnBox: boolean) => void;
}

/** The behaviour of {@link VirtualTableProps}: what is drawn, where the cursor is, what keys and clicks do. */
export function useVirtualTable<Row>(props: VirtualTableProps<Row>): VirtualTable<Row> {
  const { rows, rowHeight = 40 } = props;
  const idBase = useId();
  const scrollRef = useRef<HTMLDivElement>(null);
  const [cursor, setCursor] = useState<ListCursor>({ index: 0, anchor: 0 });
  const activeIndex = clampIndex(cursor.index, rows.length);
  const rowId = (index: number): string => `${idBase}row${String(index)}`;

  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scrollRef.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollPaddingStart: headHeight,
    // A screen reader must find the row that the focus stands on, even when it is scrolled away.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), Math.max(0, activeIndex)])].sort((a, b) => a - b),
  });

  const moveTo = (next: ListCursor): void => {
    setCursor(next);
    virtualizer.scrollToIndex(next.index, { align: 'auto' });
  };
  const perPage = Math.max(
    1,
    Math.floor(((scrollRef.current?.clientHeight ?? 400) - headHeight) / rowHeight) - 1,
  );
  const keyboard = useTableKeyboard(props, { index: activeIndex, anchor: cursor.anchor }, perPage, moveTo);

  return {
    scrollRef,
    rowHeight,
    totalHeight: virtualizer.getTotalSize(),
    visible: virtualizer.getVirtualItems().flatMap(({ index, start }) => {
      const row = rows[index];
      return row === undefined ? [] : [{ row, index, top: start }];
    }),
    activeIndex,
    activeRowId: rows.length === 0 ? undefined : rowId(activeIndex),
    rowId,
    onKeyDown: keyboard,
    onRowPress: (index, event, isOnBox) => {
      pressRow(props, cursor, index, event, isOnBox);
      moveTo({ index, anchor: event.shiftKey ? cursor.anchor : index });
      scrollRef.current?.focus({ preventScroll: true });
    },
  };
}

function pressRow<Row>(
  { rows, picking }: VirtualTableProps<Row>,
  cursor: ListCursor,
  index: number,
  event: MouseEvent,
  isOnBox: boolean,
): void {
  const row = rows[index];
  if (picking === undefined || row === undefined) return;
  if (event.shiftKey) {
    pickRange({ rows, picking }, { index, anchor: cursor.anchor });
    return;
  }
  if (isOnBox || event.ctrlKey || event.metaKey) togglePick(picking, row);
}

type Picking<Row> = NonNullable<VirtualTableProps<Row>['picking']>;

function togglePick<Row>(picking: Picking<Row>, row: Row): void {
  if (picking.canPick(row)) picking.onPick([row], picking.markOf(row) !== 'picked');
}

function pickRange<Row>(
  { rows, picking }: { rows: readonly Row[]; picking: Picking<Row> },
  cursor: ListCursor,
): void {
  const [first, last] = rangeOfCursor(cursor);
  const chosen = rows.slice(first, last + 1).filter(picking.canPick);
  picking.onPick(chosen, true);
}

/** Answers the key handler of the table. */
function useTableKeyboard<Row>(
  props: VirtualTableProps<Row>,
  cursor: ListCursor,
  perPage: number,
  moveTo: (cursor: ListCursor) => void,
): (event: KeyboardEvent) => void {
  const { rows, picking, nameOf, onOpen, onUp } = props;
  const typing = useRef({ text: '', at: 0 });
  const current = rows[cursor.index];

  const move = (event: KeyboardEvent): boolean => {
    const next = moveListCursor(cursor, event.key, { count: rows.length, perPage }, event.shiftKey);
    if (next === null || event.altKey) return false;
    moveTo(next);
    if (event.shiftKey && picking !== undefined) pickRange({ rows, picking }, next);
    return true;
  };

  const act = (event: KeyboardEvent): boolean => {
    const isUp = event.key === 'Backspace' || (event.altKey && event.key === 'ArrowUp');
    if (isUp && onUp !== undefined) return ran(onUp);
    if (event.key === 'Enter' && current !== undefined && onOpen !== undefined)
      return ran(() => {
        onOpen(current);
      });
    if (picking === undefined) return false;
    if (event.key === ' ' && current !== undefined)
      return ran(() => {
        togglePick(picking, current);
      });
    if (event.key === 'a' && (event.ctrlKey || event.metaKey)) {
      return ran(() => {
        picking.onPick(rows.filter(picking.canPick), true);
      });
    }
    return false;
  };

  const type = (event: KeyboardEvent): boolean => {
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return false;
    const isFresh = event.timeStamp - typing.current.at > typingPauseMs;
    const text = (isFresh ? '' : typing.current.text) + event.key;
    typing.current = { text, at: event.timeStamp };
    const found = findByTyping((index) => nameAt(rows, nameOf, index), rows.length, cursor.index, text);
    if (found !== null) moveTo({ index: found, anchor: found });
    return true;
  };

  return (event) => {
    if (event.target !== event.currentTarget) return;
    if (act(event) || move(event) || type(event)) event.preventDefault();
  };
}

function ran(action: () => void): true {
  action();
  return true;
}

function nameAt<Row>(rows: readonly Row[], nameOf: (row: Row) => string, index: number): string {
  const row = rows[index];
  return row === undefined ? '' : nameOf(row);
}

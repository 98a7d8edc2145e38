import type { KeyboardEvent, RefObject } from 'react';
import { findByTyping, moveListCursor, type ListCursor } from './list-cursor.ts';
import { pickAll, pickRange, togglePick } from './table-picking.ts';
import type { VirtualTableProps } from './table-model.ts';

/** What was typed ahead and when, in milliseconds of the event's clock. */
export interface Typed {
  readonly text: string;
  readonly atMs: number;
}

interface Keyboard<Row> {
  readonly props: VirtualTableProps<Row>;
  readonly cursor: ListCursor;
  /** Rows that a page key jumps over. */
  readonly perPage: number;
  readonly typed: RefObject<Typed>;
  readonly moveTo: (cursor: ListCursor) => void;
}

const typingPauseMs = 700;

/** Does what a key means in a table; answers whether it meant something. */
export const pressKey = <Row>(event: KeyboardEvent, keyboard: Keyboard<Row>): boolean =>
  goUp(event, keyboard) ||
  open(event, keyboard) ||
  pick(event, keyboard) ||
  move(event, keyboard) ||
  type(event, keyboard);

const hasCommandKey = (event: KeyboardEvent): boolean => event.ctrlKey || event.metaKey;

function goUp<Row>(event: KeyboardEvent, { props }: Keyboard<Row>): boolean {
  const isMeant = event.key === 'Backspace' || (event.altKey && event.key === 'ArrowUp');
  if (!isMeant || props.onUp === undefined) return false;
  props.onUp();
  return true;
}

function open<Row>(event: KeyboardEvent, { props, cursor }: Keyboard<Row>): boolean {
  const row = props.rows[cursor.index];
  if (event.key !== 'Enter' || row === undefined || props.onOpen === undefined) return false;
  props.onOpen(row);
  return true;
}

function pick<Row>(event: KeyboardEvent, { props, cursor }: Keyboard<Row>): boolean {
  const { picking, rows } = props;
  const row = rows[cursor.index];
  if (picking === undefined || row === undefined) return false;
  if (event.key === ' ') togglePick(picking, row);
  else if (event.key === 'a' && hasCommandKey(event)) pickAll(rows, picking);
  else return false;
  return true;
}

function move<Row>(event: KeyboardEvent, { props, cursor, perPage, moveTo }: Keyboard<Row>): boolean {
  const { rows, picking } = props;
  const next = moveListCursor(cursor, event.key, { count: rows.length, perPage }, event.shiftKey);
  if (next === null || event.altKey) return false;
  moveTo(next);
  if (event.shiftKey && picking !== undefined) pickRange(rows, picking, next);
  return true;
}

function type<Row>(event: KeyboardEvent, { props, cursor, typed, moveTo }: Keyboard<Row>): boolean {
  if (event.key.length !== 1 || hasCommandKey(event) || event.altKey) return false;
  const isFresh = event.timeStamp - typed.current.atMs > typingPauseMs;
  const text = (isFresh ? '' : typed.current.text) + event.key;
  typed.current = { text, atMs: event.timeStamp };
  const names = props.rows.map((row) => props.nameOf(row));
  const found = findByTyping((index) => names[index] ?? '', names.length, cursor.index, text);
  if (found !== null) moveTo({ index: found, anchor: found });
  return true;
}

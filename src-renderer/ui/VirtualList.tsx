import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { useVirtualRows } from './use-virtual-rows.ts';
import './virtual-list.css';

export interface VirtualListProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Pixels; must not depend on the width. */
  readonly heightOf: (row: Row) => number;
  readonly children: (row: Row) => ReactNode;
  /** plain: no box of its own around it. */
  readonly look?: 'boxed' | 'plain';
}

/** A list of any length that only draws what is seen; rows may hold buttons. */
export function VirtualList<Row>({
  label,
  rows,
  keyOf,
  heightOf,
  children,
  look = 'boxed',
}: VirtualListProps<Row>) {
  const { attach, totalHeight, visible } = useVirtualRows({
    count: rows.length,
    keyAt: (index) => at(rows, index, keyOf) ?? String(index),
    heightAt: (index) => at(rows, index, heightOf) ?? 0,
  });
  return (
    <div
      ref={attach}
      className={classes('virtual-list', `virtual-list--${look}`)}
      role="region"
      aria-label={label}
      // What scrolls has to be reachable with the keyboard, too.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <ul className="virtual-list__rows" style={{ height: totalHeight }}>
        {visible.map(({ index, top, height }) => (
          <li
            key={at(rows, index, keyOf)}
            className="virtual-list__row"
            aria-setsize={rows.length}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${String(top)}px)`, height }}
          >
            {at(rows, index, children)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function at<Row, Value>(rows: readonly Row[], index: number, read: (row: Row) => Value): Value | undefined {
  const row = rows[index];
  return row === undefined ? undefined : read(row);
}

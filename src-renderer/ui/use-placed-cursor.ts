import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { ListCursor } from './list-cursor.ts';
import type { VirtualTableProps } from './table-model.ts';

/** The cursor of a table, which begins anew whenever another place is shown. */
export function usePlacedCursor<Row>({ rows, keyOf, place = '', startKey = null }: VirtualTableProps<Row>) {
  const [moved, setMoved] = useState<{ readonly place: string; readonly cursor: ListCursor } | null>(null);
  const start = useMemo(() => {
    const index = startKey === null ? 0 : rows.findIndex((row) => keyOf(row) === startKey);
    return Math.max(0, index);
  }, [rows, keyOf, startKey]);
  const cursor = moved?.place === place ? moved.cursor : { index: start, anchor: start };
  const setCursor = (next: ListCursor): void => {
    setMoved({ place, cursor: next });
  };
  return [cursor, setCursor] as const;
}

/** Does something once what is at a place is there. */
export function useOnArrival(place: string | undefined, isThere: boolean, act: () => void): void {
  const arrive = useEffectEvent(act);
  useEffect(() => {
    if (isThere) arrive();
  }, [place, isThere]);
}

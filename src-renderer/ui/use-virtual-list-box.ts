import { useId, useMemo, type KeyboardEvent } from 'react';
import { moveListCursor } from './list-cursor.ts';
import { useVirtualRows } from './use-virtual-rows.ts';
import type { ListBoxGroup, VirtualListBoxProps } from './list-box-model.ts';

const titleHeight = 36;

export type ListBoxRow<Item> =
  | { readonly kind: 'title'; readonly group: ListBoxGroup<Item> }
  | {
      readonly kind: 'item';
      readonly group: ListBoxGroup<Item>;
      readonly item: Item;
      readonly key: string;
      /** 1 for the first item of all groups. */
      readonly position: number;
    };

export interface PlacedRow<Item> {
  readonly row: ListBoxRow<Item>;
  readonly top: number;
  readonly height: number;
}

interface VirtualListBox<Item> {
  readonly attach: (element: HTMLDivElement | null) => void;
  readonly totalHeight: number;
  readonly visible: readonly PlacedRow<Item>[];
  readonly itemCount: number;
  readonly idOf: (key: string) => string;
  readonly activeId: string | undefined;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The behaviour of {@link VirtualListBoxProps}: groups as rows, what is drawn, what the keys do. */
export function useVirtualListBox<Item>(props: VirtualListBoxProps<Item>): VirtualListBox<Item> {
  const { groups, keyOf, selectedKey, onSelect, itemHeight } = props;
  const idBase = useId();
  const rows = useMemo(() => toRows(groups, keyOf), [groups, keyOf]);
  const items = useMemo(() => groups.flatMap((group) => group.items), [groups]);
  const selectedRow = rows.findIndex((row) => row.kind === 'item' && row.key === selectedKey);
  const virtual = useVirtualRows({
    count: rows.length,
    keyAt: (index) => rowKey(rows[index]),
    heightAt: (index) => (rows[index]?.kind === 'title' ? titleHeight : itemHeight),
    activeIndex: selectedRow,
  });
  const idOf = (key: string): string => `${idBase}${key}`;

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    const index = items.findIndex((item) => keyOf(item) === selectedKey);
    const perPage = Math.max(1, Math.floor(virtual.viewHeight / itemHeight) - 1);
    const next = moveListCursor({ index, anchor: index }, event.key, { count: items.length, perPage }, false);
    const item = next === null ? undefined : items[next.index];
    if (item === undefined) return;
    event.preventDefault();
    onSelect(item);
  };

  return {
    attach: virtual.attach,
    totalHeight: virtual.totalHeight,
    visible: virtual.visible.flatMap(({ index, top, height }) => {
      const row = rows[index];
      return row === undefined ? [] : [{ row, top, height }];
    }),
    itemCount: items.length,
    idOf,
    activeId: selectedRow < 0 || selectedKey === null ? undefined : idOf(selectedKey),
    onKeyDown,
  };
}

function toRows<Item>(
  groups: readonly ListBoxGroup<Item>[],
  keyOf: (item: Item) => string,
): readonly ListBoxRow<Item>[] {
  let position = 0;
  return groups.flatMap((group): ListBoxRow<Item>[] => [
    { kind: 'title', group },
    ...group.items.map((item): ListBoxRow<Item> => {
      position += 1;
      return { kind: 'item', group, item, key: keyOf(item), position };
    }),
  ]);
}

function rowKey(row: ListBoxRow<unknown> | undefined): string {
  if (row === undefined) return '';
  return row.kind === 'title' ? `title ${row.group.id}` : row.key;
}

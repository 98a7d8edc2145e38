import type { ReactNode } from 'react';

export interface ListBoxGroup<Item> {
  readonly id: string;
  readonly title: string;
  readonly items: readonly Item[];
}

export interface VirtualListBoxProps<Item> {
  readonly label: string;
  readonly groups: readonly ListBoxGroup<Item>[];
  readonly keyOf: (item: Item) => string;
  /** What a screen reader says for an item, with what its group's title tells. */
  readonly textOf: (item: Item, group: ListBoxGroup<Item>) => string;
  readonly selectedKey: string | null;
  readonly onSelect: (item: Item) => void;
  /** Pixels. */
  readonly itemHeight: number;
  readonly children: (item: Item) => ReactNode;
  /** Below the last item, e.g. a button that loads more. */
  readonly footer?: ReactNode;
}

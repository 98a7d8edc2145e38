import type { ReactNode } from 'react';

export interface TableColumn<Row> {
  readonly id: string;
  readonly header: string;
  /** A CSS grid track, e.g. `minmax(0, 1fr)` or `120px`. */
  readonly width: string;
  readonly align?: 'start' | 'end';
  readonly isSortable?: boolean;
  readonly render: (row: Row) => ReactNode;
}

export interface TableSort {
  readonly columnId: string;
  readonly direction: 'ascending' | 'descending';
}

/** How rows are picked with boxes; without it the table only shows and opens. */
export interface TablePicking<Row> {
  /** part: some of what is in it is picked; within: it comes along with something picked elsewhere. */
  readonly markOf: (row: Row) => 'none' | 'picked' | 'within' | 'part';
  readonly canPick: (row: Row) => boolean;
  readonly onPick: (rows: readonly Row[], isPicked: boolean) => void;
  /** What a screen reader calls a row's box. */
  readonly labelOf: (row: Row) => string;
}

export interface VirtualTableProps<Row> {
  readonly label: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** What typing ahead looks at. */
  readonly nameOf: (row: Row) => string;
  readonly picking?: TablePicking<Row> | undefined;
  /** Enter or a double click. */
  readonly onOpen?: ((row: Row) => void) | undefined;
  /** Backspace or alt + up: to the folder above. */
  readonly onUp?: (() => void) | undefined;
  readonly sort?: TableSort;
  readonly onSort?: (columnId: string) => void;
  /** What is shown, e.g. a folder: when it becomes another, the cursor goes to `startKey` or the first row. */
  readonly place?: string;
  /** The row on which the cursor stands first, e.g. the folder that was left. */
  readonly startKey?: string | null;
  /** Pixels; every row has the same height. */
  readonly rowHeight?: number;
  /** In place of the rows when there are none. */
  readonly emptyState?: ReactNode;
}

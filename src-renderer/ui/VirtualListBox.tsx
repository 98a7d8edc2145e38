import { classes } from './classes.ts';
import type { VirtualListBoxProps } from './list-box-model.ts';
import { useVirtualListBox, type PlacedRow } from './use-virtual-list-box.ts';
import './virtual-list.css';

/**
 * One of many, in groups with titles, of any length. One stop of the tab key; arrows, page keys, home and end select.
 */
export function VirtualListBox<Item>(props: VirtualListBoxProps<Item>) {
  const { label, footer } = props;
  const { attach, totalHeight, visible, itemCount, idOf, activeId, onKeyDown } = useVirtualListBox(props);
  return (
    <div ref={attach} className="virtual-list virtual-list--boxed list-pane">
      <div
        role="listbox"
        aria-label={label}
        tabIndex={0}
        className="virtual-list__rows list-pane__options"
        style={{ height: totalHeight }}
        onKeyDown={onKeyDown}
        {...(activeId === undefined ? {} : { 'aria-activedescendant': activeId })}
      >
        {visible.map((placed) => (
          <Row
            key={placed.row.kind === 'title' ? `title ${placed.row.group.id}` : placed.row.key}
            placed={placed}
            list={props}
            idOf={idOf}
            itemCount={itemCount}
          />
        ))}
      </div>
      {footer}
    </div>
  );
}

interface RowProps<Item> {
  readonly placed: PlacedRow<Item>;
  readonly list: VirtualListBoxProps<Item>;
  readonly idOf: (key: string) => string;
  readonly itemCount: number;
}

function Row<Item>({ placed: { row, top, height }, list, idOf, itemCount }: RowProps<Item>) {
  const place = { transform: `translateY(${String(top)}px)`, height };
  if (row.kind === 'title') {
    return (
      <div role="presentation" className="virtual-list__row list-pane__title" style={place}>
        <span aria-hidden>{row.group.title}</span>
      </div>
    );
  }
  const isSelected = row.key === list.selectedKey;
  return (
    // The list has the focus and the keyboard; the mouse comes here.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={idOf(row.key)}
      role="option"
      aria-selected={isSelected}
      aria-label={list.textOf(row.item, row.group)}
      aria-setsize={itemCount}
      aria-posinset={row.position}
      className={classes('virtual-list__row', 'list-pane__item', isSelected && 'is-selected')}
      style={place}
      onClick={() => {
        list.onSelect(row.item);
      }}
    >
      {list.children(row.item)}
    </div>
  );
}

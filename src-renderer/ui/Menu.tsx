import type { LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components';
import { classes } from './classes.ts';
import './select.css';

export interface MenuAction {
  readonly id: string;
  readonly label: string;
  readonly icon?: LucideIcon;
  readonly isDangerous?: boolean;
  readonly isDisabled?: boolean;
  readonly onAction: () => void;
}

/** A button (its child) that opens a list of actions. */
export function Menu({
  children,
  actions,
}: {
  readonly children: ReactElement;
  readonly actions: readonly MenuAction[];
}) {
  return (
    <MenuTrigger>
      {children}
      <Popover className="popover" placement="bottom end" offset={4}>
        <AriaMenu className="list-box">
          {actions.map(({ icon: Icon, ...action }) => (
            <MenuItem
              key={action.id}
              id={action.id}
              textValue={action.label}
              className={classes('list-item', action.isDangerous === true && 'list-item--danger')}
              isDisabled={action.isDisabled === true}
              onAction={action.onAction}
            >
              {Icon && <Icon size={16} aria-hidden />}
              <Text slot="label">{action.label}</Text>
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

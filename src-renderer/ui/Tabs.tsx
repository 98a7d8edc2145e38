import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';
import './tabs.css';

export interface TabItem<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly children: ReactNode;
}

export interface TabsProps<Id extends string> {
  readonly label: string;
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
  readonly items: readonly TabItem<Id>[];
}

/** Parts of one page, one shown at a time. */
export function Tabs<Id extends string>({ label, selected, onSelect, items }: TabsProps<Id>) {
  const select = (key: unknown): void => {
    const item = items.find((candidate) => candidate.id === key);
    if (item !== undefined) onSelect(item.id);
  };
  return (
    <AriaTabs className="tabs" selectedKey={selected} onSelectionChange={select}>
      <TabList className="tabs__list" aria-label={label}>
        {items.map((item) => (
          <Tab key={item.id} id={item.id} className="tabs__tab">
            {item.label}
          </Tab>
        ))}
      </TabList>
      {items.map((item) => (
        <TabPanel key={item.id} id={item.id} className="tabs__panel">
          {item.children}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}

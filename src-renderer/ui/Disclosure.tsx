import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  Disclosure as AriaDisclosure,
  DisclosurePanel,
  Heading,
} from 'react-aria-components';
import { classes } from './classes.ts';
import './disclosure.css';

export interface DisclosureProps {
  readonly title: ReactNode;
  /** At the end of the title's line, e.g. a size. */
  readonly aside?: ReactNode;
  readonly isSmall?: boolean;
  readonly isInitiallyOpen?: boolean;
  readonly children: ReactNode;
}

/** More, for who wants it. */
export function Disclosure({
  title,
  aside,
  isSmall = false,
  isInitiallyOpen = false,
  children,
}: DisclosureProps) {
  return (
    <AriaDisclosure
      className={classes('disclosure', isSmall && 'disclosure--small')}
      defaultExpanded={isInitiallyOpen}
    >
      <Heading level={3} className="disclosure__heading">
        <AriaButton slot="trigger" className="disclosure__trigger">
          <ChevronRight className="disclosure__chevron" size={isSmall ? 14 : 18} aria-hidden />
          <span className="disclosure__title">{title}</span>
          {aside !== undefined && <span className="disclosure__aside">{aside}</span>}
        </AriaButton>
      </Heading>
      <DisclosurePanel className="disclosure__panel">{children}</DisclosurePanel>
    </AriaDisclosure>
  );
}

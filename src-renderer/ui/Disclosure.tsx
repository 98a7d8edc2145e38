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
  /** An aside that is no section of the page: its title is then no heading. */
  readonly isSmall?: boolean;
  readonly headingLevel?: 2 | 3;
  readonly isInitiallyOpen?: boolean;
  readonly children: ReactNode;
}

/** More, for who wants it. */
export function Disclosure({
  title,
  aside,
  isSmall = false,
  headingLevel = 3,
  isInitiallyOpen = false,
  children,
}: DisclosureProps) {
  const trigger = (
    <AriaButton slot="trigger" className="disclosure__trigger">
      <ChevronRight className="disclosure__chevron" size={isSmall ? 14 : 18} aria-hidden />
      <span className="disclosure__title">{title}</span>
      {aside !== undefined && <span className="disclosure__aside">{aside}</span>}
    </AriaButton>
  );
  return (
    <AriaDisclosure
      className={classes('disclosure', isSmall && 'disclosure--small')}
      defaultExpanded={isInitiallyOpen}
    >
      {isSmall ? (
        <div className="disclosure__heading">{trigger}</div>
      ) : (
        <Heading level={headingLevel} className="disclosure__heading">
          {trigger}
        </Heading>
      )}
      <DisclosurePanel className="disclosure__panel">{children}</DisclosurePanel>
    </AriaDisclosure>
  );
}

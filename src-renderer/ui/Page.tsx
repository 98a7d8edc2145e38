import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import './page.css';

export interface PageProps {
  readonly title: string;
  /** One sentence below the title. */
  readonly lead?: ReactNode;
  /** At the end of the title's line. */
  readonly actions?: ReactNode;
  /** column: text and cards in a readable width, the page scrolls; full: the content fills the window and scrolls itself. */
  readonly layout?: 'column' | 'full';
  readonly children: ReactNode;
}

/** One section of the window: its heading (which takes the focus on arrival) and its content. */
export function Page({ title, lead, actions, layout = 'column', children }: PageProps) {
  return (
    <div className={classes('page', `page--${layout}`)}>
      <div className="page__column">
        <header className="page__head">
          <div className="page__words">
            <h1 className="page__title" tabIndex={-1} data-page-heading>
              {title}
            </h1>
            {lead !== undefined && <p className="page__lead">{lead}</p>}
          </div>
          {actions !== undefined && <div className="page__actions">{actions}</div>}
        </header>
        {children}
      </div>
    </div>
  );
}

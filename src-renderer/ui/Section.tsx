import { useId, type ReactNode } from 'react';
import './section.css';

export interface SectionProps {
  readonly title: string;
  readonly description?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A titled part of a page. */
export function Section({ title, description, actions, children }: SectionProps) {
  const id = useId();
  return (
    <section className="section" aria-labelledby={id}>
      <header className="section__head">
        <div>
          <h2 className="section__title" id={id}>
            {title}
          </h2>
          {description !== undefined && <p className="section__description">{description}</p>}
        </div>
        {actions}
      </header>
      {children}
    </section>
  );
}

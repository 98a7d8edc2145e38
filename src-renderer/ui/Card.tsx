import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import './card.css';

export interface CardProps {
  readonly children: ReactNode;
  /** section with a name of its own for screen readers. */
  readonly label?: string;
  readonly isFlush?: boolean;
}

/** A quiet box that holds what belongs together. */
export function Card({ children, label, isFlush = false }: CardProps) {
  const className = classes('card', isFlush && 'card--flush');
  if (label === undefined) return <div className={className}>{children}</div>;
  return (
    <section className={className} aria-label={label}>
      {children}
    </section>
  );
}

import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import './card.css';

interface BadgeProps {
  readonly tone?: 'quiet' | 'accent' | 'warning' | 'bad';
  readonly children: ReactNode;
}

/** A word or two that mark something. */
export const Badge = ({ tone = 'quiet', children }: BadgeProps) => (
  <span className={classes('badge', `badge--${tone}`)}>{children}</span>
);

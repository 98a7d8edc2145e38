import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import './empty-state.css';

export interface EmptyStateProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** What a place says while there is nothing in it, and how something gets there. */
export const EmptyState = ({ icon: Icon, title, children, action }: EmptyStateProps) => (
  <div className="empty-state">
    <span className="empty-state__icon">
      <Icon size={28} strokeWidth={1.6} aria-hidden />
    </span>
    <p className="empty-state__title">{title}</p>
    {children !== undefined && <div className="empty-state__text">{children}</div>}
    {action}
  </div>
);

import { CircleAlert, CircleCheck, Info, TriangleAlert, X, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text.tsx';
import { classes } from './classes.ts';
import { IconButton } from './IconButton.tsx';
import './banner.css';

export type Tone = 'info' | 'good' | 'warning' | 'bad';

const icons: Readonly<Record<Tone, LucideIcon>> = {
  info: Info,
  good: CircleCheck,
  warning: TriangleAlert,
  bad: CircleAlert,
};

export interface BannerProps {
  readonly tone?: Tone;
  readonly icon?: LucideIcon;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /** Buttons. */
  readonly action?: ReactNode;
  readonly onDismiss?: (() => void) | undefined;
  /** Whether a screen reader is told when it appears; not for what stands there from the beginning. */
  readonly isAnnounced?: boolean;
}

/** Something to know about the page or the part that it stands in. */
export function Banner({
  tone = 'info',
  icon,
  title,
  children,
  action,
  onDismiss,
  isAnnounced = false,
}: BannerProps) {
  const { t } = useText();
  const Icon = icon ?? icons[tone];
  return (
    <div className={classes('banner', `banner--${tone}`)} {...(isAnnounced ? { role: 'status' } : {})}>
      <Icon className="banner__icon" size={20} aria-hidden />
      <div className="banner__words">
        {title !== undefined && <p className="banner__title">{title}</p>}
        {children !== undefined && <div className="banner__text selectable">{children}</div>}
        {action !== undefined && <div className="banner__actions">{action}</div>}
      </div>
      {onDismiss && <IconButton icon={X} label={t('ui.dismiss')} onPress={onDismiss} />}
    </div>
  );
}

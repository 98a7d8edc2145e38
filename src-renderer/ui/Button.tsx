import type { LucideIcon } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { classes } from './classes.ts';
import { Spinner } from './Spinner.tsx';
import './button.css';

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  /** primary: the one thing to do here; quiet: everything else; plain: within text and lists; danger: cannot be undone. */
  readonly variant?: 'primary' | 'quiet' | 'plain' | 'danger';
  readonly size?: 'normal' | 'large' | 'small';
  readonly icon?: LucideIcon;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button with words. While `isPending` it keeps its width and its focus but does nothing. */
export function Button({ variant = 'quiet', size = 'normal', icon: Icon, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={classes('button', `button--${variant}`, `button--${size}`)}>
      {rest.isPending === true ? <Spinner /> : Icon && <Icon size={size === 'small' ? 15 : 17} aria-hidden />}
      <span className="button__text">{children}</span>
    </AriaButton>
  );
}

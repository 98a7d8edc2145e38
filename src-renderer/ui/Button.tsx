import type { LucideIcon } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { useText } from '../i18n/use-text.tsx';
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
export function Button(props: ButtonProps) {
  const { variant = 'quiet', size = 'normal', icon: Icon, isPending = false, children, ...rest } = props;
  const { t } = useText();
  return (
    <AriaButton
      {...rest}
      // React Aria's own pending state leaves an announcement behind that refers to nothing.
      {...(isPending && { onPress: ignore, type: 'button' })}
      className={classes('button', `button--${variant}`, `button--${size}`)}
    >
      {isPending ? <Spinner /> : Icon && <Icon size={size === 'small' ? 15 : 17} aria-hidden />}
      <span className="button__text">{children}</span>
      {isPending && <span className="visually-hidden">, {t('ui.working')}</span>}
    </AriaButton>
  );
}

const ignore = (): void => undefined;

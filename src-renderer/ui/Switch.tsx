import type { ReactNode } from 'react';
import { Switch as AriaSwitch, type SwitchProps as AriaSwitchProps } from 'react-aria-components';
import './choice.css';

export interface SwitchProps extends Omit<AriaSwitchProps, 'children' | 'className' | 'style'> {
  readonly children: ReactNode;
  readonly description?: ReactNode;
}

/** On or off, taking effect at once. */
export function Switch({ children, description, ...rest }: SwitchProps) {
  return (
    <AriaSwitch {...rest} className="choice switch">
      <span className="choice__words">
        <span className="choice__title">{children}</span>
        {description !== undefined && <span className="choice__description">{description}</span>}
      </span>
      <span className="switch__track" aria-hidden>
        <span className="switch__thumb" />
      </span>
    </AriaSwitch>
  );
}

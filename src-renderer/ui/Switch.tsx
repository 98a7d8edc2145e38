import type { ReactNode } from 'react';
import { SwitchButton, SwitchField, Text, type SwitchFieldProps } from 'react-aria-components';
import './choice.css';

export interface SwitchProps extends Omit<SwitchFieldProps, 'children' | 'className' | 'style'> {
  readonly children: ReactNode;
  readonly description?: ReactNode;
}

/** On or off, taking effect at once. */
export function Switch({ children, description, ...rest }: SwitchProps) {
  return (
    <SwitchField {...rest} className="choice-field">
      <SwitchButton className="choice switch">
        <span className="choice__title">{children}</span>
        <span className="switch__track" aria-hidden>
          <span className="switch__thumb" />
        </span>
      </SwitchButton>
      {description !== undefined && (
        <Text slot="description" className="choice__description">
          {description}
        </Text>
      )}
    </SwitchField>
  );
}

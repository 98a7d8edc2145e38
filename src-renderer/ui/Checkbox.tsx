import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { CheckboxButton, CheckboxField, Text, type CheckboxFieldProps } from 'react-aria-components';
import './choice.css';

export interface CheckboxProps extends Omit<CheckboxFieldProps, 'children' | 'className' | 'style'> {
  readonly children?: ReactNode;
  readonly description?: ReactNode;
}

/** A yes or no; give `aria-label` when it stands without words. */
export function Checkbox({ children, description, ...rest }: CheckboxProps) {
  return (
    <CheckboxField {...rest} className="choice-field">
      <CheckboxButton className="choice checkbox">
        {({ isIndeterminate, isSelected }) => (
          <>
            <span className="checkbox__box" aria-hidden>
              {isIndeterminate ? (
                <Minus size={14} strokeWidth={3} />
              ) : (
                isSelected && <Check size={14} strokeWidth={3} />
              )}
            </span>
            {children !== undefined && <span className="choice__title">{children}</span>}
          </>
        )}
      </CheckboxButton>
      {description !== undefined && (
        <Text slot="description" className="choice__description choice__description--indented">
          {description}
        </Text>
      )}
    </CheckboxField>
  );
}

import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox, type CheckboxProps as AriaCheckboxProps } from 'react-aria-components';
import './choice.css';

export interface CheckboxProps extends Omit<AriaCheckboxProps, 'children' | 'className' | 'style'> {
  readonly children?: ReactNode;
  readonly description?: ReactNode;
}

/** A yes or no; give `aria-label` when it stands without words. */
export function Checkbox({ children, description, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} className="choice checkbox">
      {({ isIndeterminate, isSelected }) => (
        <>
          <span className="checkbox__box" aria-hidden>
            {isIndeterminate ? (
              <Minus size={14} strokeWidth={3} />
            ) : (
              isSelected && <Check size={14} strokeWidth={3} />
            )}
          </span>
          {children !== undefined && (
            <span className="choice__words">
              <span className="choice__title">{children}</span>
              {description !== undefined && <span className="choice__description">{description}</span>}
            </span>
          )}
        </>
      )}
    </AriaCheckbox>
  );
}

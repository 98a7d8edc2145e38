import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import './field.css';

interface FieldProps {
  readonly label: string;
  readonly isLabelHidden?: boolean | undefined;
  readonly description?: ReactNode;
  readonly error?: string | undefined;
  readonly children: ReactNode;
}

/** Label, control, help and error of one form field, in this order; for use within a React Aria field. */
export function Field({ label, isLabelHidden = false, description, error, children }: FieldProps) {
  return (
    <>
      <Label className={isLabelHidden ? 'visually-hidden' : 'field__label'}>{label}</Label>
      {children}
      {description !== undefined && (
        <Text slot="description" className="field__description">
          {description}
        </Text>
      )}
      <FieldError className="field__error">{error}</FieldError>
    </>
  );
}

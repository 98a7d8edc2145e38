import type { ReactNode } from 'react';
import {
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components';
import { Field } from './Field.tsx';
import './field.css';

export interface TextAreaProps extends Omit<AriaTextFieldProps, 'children' | 'className' | 'style'> {
  readonly label: string;
  readonly description?: ReactNode;
  readonly rows: number;
}

/** Several lines of text. */
export function TextArea({ label, description, rows, ...rest }: TextAreaProps) {
  return (
    <AriaTextField {...rest} className="field">
      <Field {...{ label, description }}>
        <AriaTextArea className="input input--area" rows={rows} spellCheck={false} />
      </Field>
    </AriaTextField>
  );
}

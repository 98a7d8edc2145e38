import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { Input, TextField as AriaTextField, ToggleButton } from 'react-aria-components';
import { useText } from '../i18n/use-text.tsx';
import { Field } from './Field.tsx';
import type { TextFieldProps } from './TextField.tsx';
import './field.css';

/** A secret on its way in. It can be shown while typing; the value is never kept by the component. */
export function PasswordField(props: Omit<TextFieldProps, 'type'>) {
  const { label, isLabelHidden, description, error, placeholder, inputRef, ...rest } = props;
  const [isShown, setIsShown] = useState(false);
  const { t } = useText();
  const Icon = isShown ? EyeOff : Eye;
  return (
    <AriaTextField
      {...rest}
      className="field"
      isInvalid={error !== undefined}
      type={isShown ? 'text' : 'password'}
    >
      <Field {...{ label, isLabelHidden, description, error }}>
        <div className="field__group">
          <Input
            className="input input--with-button"
            placeholder={placeholder ?? ''}
            ref={inputRef}
            spellCheck={false}
            autoComplete="off"
          />
          <ToggleButton
            className="icon-button field__button"
            aria-label={t('ui.show-password')}
            isSelected={isShown}
            onChange={setIsShown}
          >
            <Icon size={17} aria-hidden />
          </ToggleButton>
        </div>
      </Field>
    </AriaTextField>
  );
}

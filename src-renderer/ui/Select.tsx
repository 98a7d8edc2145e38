import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
  Text,
} from 'react-aria-components';
import { Field } from './Field.tsx';
import './select.css';

export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly description?: string;
}

export interface SelectProps<Value extends string> {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly description?: ReactNode;
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly options: readonly SelectOption<Value>[];
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
}

/** One of many, named in a line each. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const {
    label,
    isLabelHidden,
    description,
    value,
    onChange,
    options,
    placeholder,
    isDisabled = false,
  } = props;
  const choose = (key: unknown): void => {
    const option = options.find((candidate) => candidate.value === key);
    if (option !== undefined) onChange(option.value);
  };
  return (
    <AriaSelect
      className="field select"
      value={value}
      onChange={choose}
      isDisabled={isDisabled}
      {...(placeholder === undefined ? {} : { placeholder })}
    >
      <Field {...{ label, isLabelHidden, description }}>
        <AriaButton className="select__button">
          <SelectValue className="select__value" />
          <ChevronDown size={16} aria-hidden />
        </AriaButton>
      </Field>
      <Popover className="popover select__popover" offset={4}>
        <ListBox className="list-box">
          {options.map((option) => (
            <Option key={option.value} option={option} />
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

const Option = <Value extends string>({ option }: { readonly option: SelectOption<Value> }) => (
  <ListBoxItem id={option.value} textValue={option.label} className="list-item">
    <Check className="list-item__check" size={16} aria-hidden />
    <span className="list-item__words">
      <Text slot="label">{option.label}</Text>
      {option.description !== undefined && (
        <Text slot="description" className="list-item__description">
          {option.description}
        </Text>
      )}
    </span>
  </ListBoxItem>
);

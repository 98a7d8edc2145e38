import { Minus, Plus } from 'lucide-react';
import {
  Button as AriaButton,
  Group,
  Input,
  Label,
  NumberField as AriaNumberField,
} from 'react-aria-components';
import './field.css';
import './number-field.css';

export interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly minimum: number;
  readonly maximum: number;
}

/** A whole number, typed or stepped; an empty field counts as the smallest. */
export function NumberField({ label, value, onChange, minimum, maximum }: NumberFieldProps) {
  return (
    <AriaNumberField
      className="field number-field"
      value={value}
      onChange={(next) => {
        onChange(Number.isNaN(next) ? minimum : next);
      }}
      minValue={minimum}
      maxValue={maximum}
      step={1}
    >
      <Label className="field__label">{label}</Label>
      <Group className="number-field__group">
        <AriaButton slot="decrement" className="number-field__step">
          <Minus size={14} aria-hidden />
        </AriaButton>
        <Input className="number-field__input tabular" />
        <AriaButton slot="increment" className="number-field__step">
          <Plus size={14} aria-hidden />
        </AriaButton>
      </Group>
    </AriaNumberField>
  );
}

import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import './segments.css';

export interface Segment<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

export interface SegmentsProps<Value extends string> {
  /** For screen readers only. */
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly options: readonly Segment<Value>[];
}

/** One of a few short words in a line: a filter, a way to look at something. */
export function Segments<Value extends string>({ label, value, onChange, options }: SegmentsProps<Value>) {
  const choose = (chosen: string): void => {
    const option = options.find((candidate) => candidate.value === chosen);
    if (option !== undefined) onChange(option.value);
  };
  return (
    <RadioGroup className="segments" orientation="horizontal" value={value} onChange={choose}>
      <Label className="visually-hidden">{label}</Label>
      {options.map((option) => (
        <RadioField key={option.value} value={option.value}>
          <RadioButton className="segments__item">{option.label}</RadioButton>
        </RadioField>
      ))}
    </RadioGroup>
  );
}

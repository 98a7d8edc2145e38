import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import { classes } from './classes.ts';
import './radio-cards.css';

export interface RadioCard<Value extends string> {
  readonly value: Value;
  readonly title: string;
  readonly description?: ReactNode;
  readonly icon?: LucideIcon;
  /** A short mark beside the title. */
  readonly badge?: ReactNode;
  /** Below the words: a meter, a path, ... */
  readonly extra?: ReactNode;
  readonly isDisabled?: boolean;
}

export interface RadioCardsProps<Value extends string> {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly options: readonly RadioCard<Value>[];
  readonly columns?: 1 | 2 | 3;
  /** One below the other in one box, with `extra` at the end of the line, instead of cards. */
  readonly isList?: boolean;
}

/** One of a few, each with room to explain itself. */
export function RadioCards<Value extends string>(props: RadioCardsProps<Value>) {
  const { label, isLabelHidden = false, value, onChange, options, columns = 1, isList = false } = props;
  const choose = (chosen: string): void => {
    const option = options.find((candidate) => candidate.value === chosen);
    if (option !== undefined) onChange(option.value);
  };
  return (
    <RadioGroup className="radio-cards" value={value} onChange={choose}>
      <Label className={isLabelHidden ? 'visually-hidden' : 'field__label'}>{label}</Label>
      <div
        className={classes('radio-cards__grid', `radio-cards__grid--${isList ? 'rows' : String(columns)}`)}
      >
        {options.map((option) => (
          <Card key={option.value} option={option} />
        ))}
      </div>
    </RadioGroup>
  );
}

function Card<Value extends string>({ option }: { readonly option: RadioCard<Value> }) {
  const { icon: Icon } = option;
  return (
    <RadioField value={option.value} className="radio-cards__field" isDisabled={option.isDisabled === true}>
      <RadioButton className="radio-card">
        <span className="radio-card__mark" aria-hidden />
        {Icon && <Icon className="radio-card__icon" size={22} strokeWidth={1.75} aria-hidden />}
        <span className="radio-card__words">
          <span className="radio-card__head">
            <span className="radio-card__title">{option.title}</span>
            {option.badge}
          </span>
          {option.description !== undefined && (
            <span className="radio-card__description">{option.description}</span>
          )}
          {option.extra !== undefined && <span className="radio-card__extra">{option.extra}</span>}
        </span>
      </RadioButton>
    </RadioField>
  );
}

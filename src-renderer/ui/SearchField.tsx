import { Search, X } from 'lucide-react';
import { Button as AriaButton, Input, SearchField as AriaSearchField, Label } from 'react-aria-components';
import { useText } from '../i18n/use-text.tsx';
import './field.css';
import './search-field.css';

export interface SearchFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isDisabled?: boolean;
}

/** A line to search with; Escape and its cross empty it. */
export function SearchField({ label, placeholder, value, onChange, isDisabled = false }: SearchFieldProps) {
  const { t } = useText();
  return (
    <AriaSearchField className="search-field" value={value} onChange={onChange} isDisabled={isDisabled}>
      <Label className="visually-hidden">{label}</Label>
      <Search className="search-field__icon" size={16} aria-hidden />
      <Input className="input search-field__input" placeholder={placeholder} spellCheck={false} />
      {value !== '' && (
        <AriaButton className="search-field__clear" aria-label={t('ui.clear-search')}>
          <X size={15} aria-hidden />
        </AriaButton>
      )}
    </AriaSearchField>
  );
}

import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import './search-field.css';

export interface SearchFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Where somebody is searched for; the key `/` leads here from anywhere on the page. */
export function SearchField({ value, onChange }: SearchFieldProps) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <search className="search-field">
      <input
        ref={field}
        type="search"
        aria-label={t('ui.customers.search')}
        aria-keyshortcuts="/"
        placeholder={t('ui.customers.search_hint')}
        maxLength={80}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <kbd aria-hidden="true">/</kbd>
    </search>
  );
}

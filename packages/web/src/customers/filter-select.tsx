import type { FocusEventHandler } from 'react';
import './filter-select.css';

export interface Choice {
  readonly value: string;
  readonly label: string;
}
export interface FilterSelectProps {
  readonly label: string;
  /** '' = not filtered by this. */
  readonly value: string;
  readonly any: string;
  readonly choices: readonly Choice[];
  readonly onChange: (value: string) => void;
  readonly onFocus?: FocusEventHandler;
}

/** One part of a filter: the browser's own list of choices, since a phone shows that best. Chosen ones are filled. */
export function FilterSelect({ label, value, any, choices, onChange, onFocus }: FilterSelectProps) {
  return (
    <label className={value === '' ? 'filter-select' : 'filter-select filter-set'} onPointerEnter={onFocus as never}>
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)} onFocus={onFocus}>
        <option value="">{any}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}

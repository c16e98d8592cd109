export interface NumberFieldProps {
  readonly label: string;
  /** undefined or NaN = nothing is there yet. */
  readonly value: number | undefined;
  readonly least?: number;
  readonly most?: number;
  readonly step?: number | 'any';
  readonly placeholder?: string;
  /** @param value undefined when the field was emptied */
  readonly onChange: (value: number | undefined) => void;
}

/** A number that somebody types. */
export function NumberField({ label, value, least, most, step = 1, placeholder, onChange }: NumberFieldProps) {
  return (
    <label>
      {label}
      <input
        type="number"
        inputMode={step === 1 ? 'numeric' : 'decimal'}
        value={value === undefined || Number.isNaN(value) ? '' : value}
        min={least}
        max={most}
        step={step}
        placeholder={placeholder}
        onChange={({ target }) => onChange(target.value === '' ? undefined : target.valueAsNumber)}
      />
    </label>
  );
}

export interface ChoiceFieldProps<Value extends string | number> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly value: Value | undefined;
  /** What it is called when nothing is chosen; absent = something always is. */
  readonly automatic?: string;
  readonly disabled: boolean;
  readonly onChoose: (value: Value | undefined) => void;
}

const AUTOMATIC = '';

/** A label and a list to choose from. */
export function ChoiceField<Value extends string | number>(props: ChoiceFieldProps<Value>) {
  const { label, options, value, automatic, disabled, onChoose } = props;
  return (
    <label>
      {label}
      <select
        value={value ?? AUTOMATIC}
        disabled={disabled}
        onChange={({ target }) => onChoose(options.find((each) => String(each.value) === target.value)?.value)}
      >
        {automatic !== undefined && <option value={AUTOMATIC}>{automatic}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </label>
  );
}

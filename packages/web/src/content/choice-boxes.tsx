export interface ChoiceBoxesProps<T extends string> {
  readonly legend: string;
  readonly choices: readonly T[];
  readonly chosen: readonly T[];
  readonly label: (choice: T) => string;
  readonly onChange: (chosen: readonly T[]) => void;
}

/** Several of a few: every choice in sight, each a box. */
export function ChoiceBoxes<T extends string>({ legend, choices, chosen, label, onChange }: ChoiceBoxesProps<T>) {
  return (
    <fieldset className="choice-boxes">
      <legend>{legend}</legend>
      {choices.map((choice) => (
        <label key={choice} className="choice-box">
          <input
            type="checkbox"
            checked={chosen.includes(choice)}
            onChange={({ target }) =>
              onChange(choices.filter((each) => (each === choice ? target.checked : chosen.includes(each))))
            }
          />
          {label(choice)}
        </label>
      ))}
    </fieldset>
  );
}

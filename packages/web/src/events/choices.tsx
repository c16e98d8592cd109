import { LOCALES } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/use-language.ts';
import './choices.css';

export interface Choice<T> {
  readonly value: T;
  readonly label: string;
}
export interface ChoicesProps<T> {
  readonly label: string;
  readonly choices: readonly Choice<T>[];
  readonly chosen: readonly T[];
  /** What it means that nothing is chosen; absent = something has to be. */
  readonly any?: string;
  readonly onChange: (chosen: readonly T[]) => void;
}

/** Any of several: what is chosen in one line, all that there is behind it. */
export function Choices<T extends string | number | null>({ label, choices, chosen, any, onChange }: ChoicesProps<T>) {
  const { t } = useTranslation();
  const list = new Intl.ListFormat(LOCALES[useLanguage()], { type: 'disjunction' });
  const picked = choices.filter(({ value }) => chosen.includes(value));
  const said =
    picked.length === 0
      ? (any ?? t('ui.events.none'))
      : picked.length > 3
        ? t('ui.events.chosen', { count: picked.length })
        : list.format(picked.map(({ label: word }) => word));
  const toggle = (value: T) =>
    onChange(choices.flatMap((each) => (chosen.includes(each.value) === (each.value === value) ? [] : [each.value])));
  return (
    <details className={picked.length === 0 ? 'choices' : 'choices choices-set'}>
      <summary>
        <span className="choices-label">{label}</span>
        <span className="choices-said">{said}</span>
      </summary>
      <fieldset>
        <legend className="unseen">{label}</legend>
        {choices.map(({ value, label: word }) => (
          <label key={String(value)}>
            <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
            <span>{word}</span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}

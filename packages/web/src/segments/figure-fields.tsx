import { figureWords, OWN_FIGURES } from '@vivero/domain';
import type { Condition } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import { MoneyField } from '../events/money-field.tsx';
import { NumberField } from '../events/number-field.tsx';
import { useSayer } from '../language/use-sentence.ts';
import { useChoosing } from './choosing.ts';
import type { FieldsProps } from './fields-props.ts';

const COMPARISONS = ['at_least', 'at_most', 'more_than', 'less_than', 'exactly'] as const;

/** A figure compared with a value, or that it is not known. */
export function FigureFields({
  condition,
  onChange,
}: FieldsProps<Extract<Condition, { readonly is: 'figure' | 'unknown' }>>) {
  const { t } = useTranslation();
  const say = useSayer();
  const { choices } = useChoosing();
  const figures = [...OWN_FIGURES, ...choices.features.map(({ name }) => name)];
  const unitOf = (figure: string) => choices.features.find(({ name }) => name === figure)?.unit;
  const unit = unitOf(condition.of);
  return (
    <>
      <label>
        {t('ui.segments.figure')}
        <select
          value={condition.of}
          onChange={({ target }) => onChange(about(condition, target.value, unitOf(target.value)))}
        >
          {figures.map((figure) => (
            <option key={figure} value={figure}>
              {say(figureWords(figure))}
            </option>
          ))}
        </select>
      </label>
      {condition.is === 'figure' && unit === 'yes_no' && (
        <label>
          {t('ui.segments.value')}
          <select
            value={condition.value}
            onChange={({ target }) => onChange({ ...condition, value: Number(target.value) })}
          >
            <option value={1}>{t('ui.segments.yes')}</option>
            <option value={0}>{t('ui.segments.no')}</option>
          </select>
        </label>
      )}
      {condition.is === 'figure' && unit !== 'yes_no' && (
        <>
          <label>
            {t('ui.segments.compare')}
            <select
              value={condition.compare}
              onChange={({ target }) => onChange({ ...condition, compare: target.value as typeof condition.compare })}
            >
              {COMPARISONS.map((compare) => (
                <option key={compare} value={compare}>
                  {t(`ui.segments.compare.${compare}`)}
                </option>
              ))}
            </select>
          </label>
          {unit === 'minor' || unit === 'slope' ? (
            <MoneyField
              label={t('ui.segments.value_in', { currency: choices.currency })}
              currency={choices.currency}
              minor={condition.value}
              onChange={(value) => onChange({ ...condition, value: value ?? Number.NaN })}
            />
          ) : (
            <NumberField
              label={t('ui.segments.value')}
              value={condition.value}
              step="any"
              onChange={(value) => onChange({ ...condition, value: value ?? Number.NaN })}
            />
          )}
        </>
      )}
    </>
  );
}

/** The same condition about another figure: what was typed stays unless the new one is a yes or no. */
function about(
  condition: Extract<Condition, { readonly is: 'figure' | 'unknown' }>,
  of: string,
  unit: string | undefined,
): typeof condition {
  if (condition.is === 'unknown' || unit !== 'yes_no') return { ...condition, of };
  return { ...condition, of, compare: 'exactly', value: 1 };
}

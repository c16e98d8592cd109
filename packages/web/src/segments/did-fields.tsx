import type { Condition } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import { EventFields } from '../events/event-fields.tsx';
import { MoneyField } from '../events/money-field.tsx';
import { NumberField } from '../events/number-field.tsx';
import { PeriodField } from '../events/period-field.tsx';
import { useChoosing } from './choosing.ts';
import type { FieldsProps } from './fields-props.ts';

const TIMES = ['at_least', 'at_most', 'exactly'] as const;

/** What happened how often, or for how much together. */
export function DidFields({ condition, onChange }: FieldsProps<Extract<Condition, { readonly is: 'did' | 'sum' }>>) {
  const { t } = useTranslation();
  const { currency } = useChoosing().choices;
  return (
    <>
      {condition.is === 'did' ? (
        <>
          <label>
            {t('ui.segments.times')}
            <select
              value={condition.times}
              onChange={({ target }) => onChange({ ...condition, times: target.value as typeof condition.times })}
            >
              {TIMES.map((times) => (
                <option key={times} value={times}>
                  {t(`ui.segments.times.${times}`)}
                </option>
              ))}
            </select>
          </label>
          <NumberField
            label={t('ui.segments.count')}
            value={condition.count}
            least={0}
            onChange={(count) => onChange({ ...condition, count: count ?? Number.NaN })}
          />
        </>
      ) : (
        <MoneyField
          label={t('ui.segments.amount_sum', { currency })}
          currency={currency}
          minor={condition.amount}
          onChange={(minor) => onChange({ ...condition, amount: minor ?? Number.NaN })}
        />
      )}
      <PeriodField period={condition.when} onChange={(when) => onChange({ ...condition, when })} />
      <EventFields what={condition.what} onChange={(what) => onChange({ ...condition, what })} />
    </>
  );
}

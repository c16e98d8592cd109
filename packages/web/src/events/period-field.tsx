import type { Period } from '@vivero/domain';
import { useRouteContext } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { NumberField } from './number-field.tsx';

const SPANS = ['last', 'ever', 'between'] as const;

export interface PeriodFieldProps {
  readonly period: Period;
  readonly onChange: (period: Period) => void;
}

/** When: in the last days, at any time, or between two days. */
export function PeriodField({ period, onChange }: PeriodFieldProps) {
  const { t } = useTranslation();
  const { session } = useRouteContext({ from: '/inside' });
  const today = session.bank.todayOn;
  const begin = {
    last: { span: 'last', days: 90 },
    ever: { span: 'ever' },
    between: { span: 'between', from: `${today.slice(0, 4)}-01-01`, to: today },
  } as const satisfies Record<Period['span'], Period>;
  return (
    <>
      <label>
        {t('ui.events.when')}
        <select value={period.span} onChange={({ target }) => onChange(begin[target.value as Period['span']])}>
          {SPANS.map((span) => (
            <option key={span} value={span}>
              {t(`ui.events.${span}`)}
            </option>
          ))}
        </select>
      </label>
      {period.span === 'last' && (
        <NumberField
          label={t('ui.events.days')}
          value={period.days}
          least={1}
          onChange={(days) => onChange({ span: 'last', days: days ?? Number.NaN })}
        />
      )}
      {period.span === 'between' &&
        (['from', 'to'] as const).map((end) => (
          <label key={end}>
            {t(`ui.events.${end}`)}
            <input
              type="date"
              value={period[end]}
              onChange={({ target }) => onChange({ ...period, [end]: target.value })}
            />
          </label>
        ))}
    </>
  );
}

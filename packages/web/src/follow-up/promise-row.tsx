import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PromiseView, Settling } from '../api/wire.ts';
import { toCustomer } from '../customer/to-customer.ts';
import '../design/fields.css';
import { useAgreed } from '../language/use-agreed.ts';
import { PromiseClock } from './promise-clock.tsx';
import './promise-row.css';

export interface PromiseRowProps {
  readonly promise: PromiseView;
  readonly todayOn: string;
  readonly onSettle: (settling: Settling) => void;
}

/** One thing agreed on, with the three ways in which it can end. */
export function PromiseRow({ promise, todayOn, onSettle }: PromiseRowProps) {
  const { t } = useTranslation();
  const agreed = useAgreed();
  const [moving, setMoving] = useState(false);
  const { customerId, customerName } = promise;
  return (
    <li className="promise-row">
      <div>
        <Link {...toCustomer(customerId)}>{customerName}</Link>
        <p>{agreed(promise.agreed)}</p>
        <PromiseClock promise={promise} />
      </div>
      {moving ? (
        <label className="field">
          {t('ui.follow_up.new_day', { name: customerName })}
          <input
            type="date"
            min={todayOn}
            onChange={(event) => {
              if (event.target.value !== '') onSettle({ as: 'moved', dueOn: event.target.value });
            }}
          />
        </label>
      ) : (
        <div className="promise-keys">
          <button type="button" className="promise-done" onClick={() => onSettle({ as: 'kept' })}>
            {t('ui.follow_up.kept')}
          </button>
          <button type="button" onClick={() => setMoving(true)}>
            {t('ui.follow_up.moved')}
          </button>
          <button type="button" onClick={() => onSettle({ as: 'dropped' })}>
            {t('ui.follow_up.dropped')}
          </button>
        </div>
      )}
    </li>
  );
}

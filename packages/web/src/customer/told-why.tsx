import { useTranslation } from 'react-i18next';
import type { CustomerView } from '../api/wire.ts';
import { useDayText } from '../language/use-day-text.ts';
import { useSay } from '../language/use-say.ts';
import './four-values.css';

/** What was proposed lately and why, and what was set aside by which rule; and whether the customer is compared with. */
export function ToldWhy({ page }: { readonly page: CustomerView }) {
  const { t, i18n } = useTranslation();
  const day = useDayText();
  const say = useSay(page.names);
  const action = (name: string): string => {
    const key = `plan.action.${name}` as 'plan.action.care';
    return i18n.exists(key) ? t(key) : name;
  };
  const { holdout } = page;
  return (
    <details className="told-why">
      <summary>{t('ui.customer.why')}</summary>
      {holdout && (
        <p>
          {holdout.until === null
            ? t('ui.customer.holdout_open', { day: day(holdout.from) })
            : t('ui.customer.holdout_until', { day: day(holdout.until) })}
        </p>
      )}
      {page.decisions.length === 0 && <p>{t('ui.customer.why_none')}</p>}
      <ul>
        {page.decisions.map((decision) => (
          <li key={decision.decisionId}>
            <small>
              {day(decision.asOf)} · {t(`decided.${decision.status}`)}
            </small>
            {decision.action !== null && (
              <p>
                <strong>{action(decision.action)}</strong> {decision.reason && say(decision.reason)}
              </p>
            )}
            {decision.whyNot.length > 0 && (
              <>
                <small>{t('ui.customer.why_not')}</small>
                <ul>
                  {[
                    ...new Map(decision.whyNot.map((refused) => [`${refused.action} ${say(refused.phrase)}`, refused])),
                  ].map(([words, refused]) => (
                    <li key={words}>
                      {action(refused.action)}: {say(refused.phrase)} <small>({refused.rule})</small>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

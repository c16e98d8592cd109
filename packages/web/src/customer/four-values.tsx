import { moneyShort } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import type { CustomerView } from '../api/wire.ts';
import { useLanguage } from '../language/use-language.ts';
import './four-values.css';

/** What the customer is worth in four ways, folded and side by side. What the record cannot tell says so. */
export function FourValues({ values }: { readonly values: CustomerView['values'] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { buying, referring, feedback } = values;
  const texts = {
    buying:
      buying.range === null
        ? t('ui.customer.value.none')
        : t('ui.customer.value.buying_text', {
            from: moneyShort(buying.range.from, language),
            to: moneyShort(buying.range.to, language),
            counted: buying.counted,
            of: buying.of,
          }),
    referring:
      referring.bought === 0 && referring.invited === 0
        ? t('ui.customer.value.referring_none')
        : t('ui.customer.value.referring_text', referring),
    influence: t('ui.customer.value.influence_text'),
    feedback: feedback.of === 0 ? t('ui.customer.value.feedback_none') : t('ui.customer.value.feedback_text', feedback),
  };
  return (
    <details className="four-values">
      <summary>{t('ui.customer.values')}</summary>
      <p>{t('ui.customer.values_note')}</p>
      <dl>
        {(['buying', 'referring', 'influence', 'feedback'] as const).map((value) => (
          <div key={value}>
            <dt>{t(`ui.customer.value.${value}`)}</dt>
            <dd>{texts[value]}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

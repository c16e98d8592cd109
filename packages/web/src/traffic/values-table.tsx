import { Link } from '@tanstack/react-router';
import { LOCALES, moneyShort } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import type { PersonValues } from '../api/wire.ts';
import { toCustomer } from '../customer/to-customer.ts';
import { useLanguage } from '../language/use-language.ts';

const COLUMNS = ['own', 'referral', 'influence', 'feedback'] as const;

/** People with their four values, side by side; on a phone one under the other. */
export function ValuesTable({ people, label }: { readonly people: readonly PersonValues[]; readonly label: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const number = new Intl.NumberFormat(LOCALES[language]);
  const textOf = ({ own, referral, influence, feedback }: PersonValues) => ({
    own: moneyShort(own, language),
    referral: moneyShort(referral.value, language),
    influence: moneyShort(influence, language),
    feedback: number.format(feedback),
  });
  return (
    <table className="traffic-values" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('ui.traffic.person')}</th>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {t(`ui.traffic.value.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.customerId}>
            <th scope="row">
              <Link {...toCustomer(person.customerId)}>{person.name}</Link>
            </th>
            {COLUMNS.map((column) => (
              <td key={column} data-label={t(`ui.traffic.value.${column}`)}>
                {textOf(person)[column]}
                {column === 'referral' && person.brought > 0 && (
                  <small>
                    {t('ui.traffic.between', {
                      from: moneyShort(person.referral.from, language),
                      to: moneyShort(person.referral.to, language),
                    })}
                  </small>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

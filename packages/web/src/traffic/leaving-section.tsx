import { Link } from '@tanstack/react-router';
import { LOCALES } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import type { TrafficPeople } from '../api/wire.ts';
import { toCustomer } from '../customer/to-customer.ts';
import { useLanguage } from '../language/use-language.ts';

/** Referrers who show a sign of leaving, and whom they brought: these are to be looked after now. */
export function LeavingSection({ leaving }: { readonly leaving: TrafficPeople['leaving'] }) {
  const { t } = useTranslation();
  const list = new Intl.ListFormat(LOCALES[useLanguage()]);
  return (
    <section aria-labelledby="traffic-leaving">
      <h2 id="traffic-leaving">{t('ui.traffic.leaving')}</h2>
      {leaving.length === 0 && <p>{t('ui.traffic.leaving_none')}</p>}
      {leaving.length > 0 && <p className="page-says">{t('ui.traffic.leaving_note')}</p>}
      <ul className="traffic-leaving">
        {leaving.map(({ customerId, name, signs, watch }) => (
          <li key={customerId}>
            <p>
              <Link {...toCustomer(customerId)}>{name}</Link>{' '}
              <small>{list.format(signs.map(({ sign }) => t(`ui.traffic.sign.${sign}`)))}</small>
            </p>
            <p>{t('ui.traffic.watch', { names: list.format(watch.map((each) => each.name)) })}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { useTranslation } from 'react-i18next';
import type { Traffic } from '../api/wire.ts';
import { OnTap } from '../figures/on-tap.tsx';
import { PartsTable } from './parts-table.tsx';
import { ToldShare } from '../figures/told-share.tsx';

/** N for one customer, who it comes from, and of what it is made. */
export function UnitsSection({ traffic }: { readonly traffic: Traffic }) {
  const { t } = useTranslation();
  const { perCustomer, fromNonBuyers, nonBuyers, kinds, moments, media, scenes } = traffic;
  return (
    <>
      <section aria-labelledby="traffic-n">
        <h2 id="traffic-n">{t('ui.traffic.n')}</h2>
        {'median' in perCustomer ? (
          <OnTap says={t('ui.traffic.n_says', perCustomer)}>
            <p>{t('ui.traffic.n_figures', perCustomer)}</p>
          </OnTap>
        ) : (
          <p>{t('masked' in perCustomer ? 'ui.figures.few' : 'ui.traffic.n_none')}</p>
        )}
        <ToldShare share={fromNonBuyers} says={(share) => t('ui.traffic.non_buyers', share)} />
        <ToldShare share={nonBuyers} says={(share) => t('ui.traffic.non_buyers_of', share)} />
      </section>
      <section aria-labelledby="traffic-parts">
        <h2 id="traffic-parts">{t('ui.traffic.of_what')}</h2>
        <div className="traffic-parts">
          <PartsTable title={t('ui.traffic.kinds')} parts={kinds} nameOf={(name) => t(`ui.traffic.kind.${name}`)} />
          <PartsTable title={t('ui.traffic.moments')} parts={moments} nameOf={(name) => t(`moment.${name}`)} />
          <PartsTable title={t('ui.traffic.media')} parts={media} nameOf={(name) => t(`medium.${name}`)} />
          <PartsTable title={t('ui.traffic.scenes')} parts={scenes} nameOf={(name) => t(`ui.traffic.scene.${name}`)} />
        </div>
      </section>
    </>
  );
}

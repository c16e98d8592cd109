import { moneyShort } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import type { Traffic } from '../api/wire.ts';
import { OnTap } from '../figures/on-tap.tsx';
import { useLanguage } from '../language/use-language.ts';

/** What drawing new people took beside operating those who are here, and what contacts are reckoned at. */
export function EffortSection({ traffic: { drawing, operating, rates } }: { readonly traffic: Traffic }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <section aria-labelledby="traffic-effort">
      <h2 id="traffic-effort">{t('ui.traffic.effort')}</h2>
      <h3>{t('ui.traffic.drawing')}</h3>
      <Effort effort={drawing} />
      <h3>{t('ui.traffic.operating')}</h3>
      <Effort effort={operating} />
      <details className="traffic-rates">
        <summary>{t('ui.traffic.rates')}</summary>
        <dl>
          {rates.media.map(({ medium, minutes, price }) => (
            <div key={medium}>
              <dt>{t(`medium.${medium}`)}</dt>
              <dd>{t('ui.traffic.rate', { minutes, price: moneyShort(price, language) })}</dd>
            </div>
          ))}
        </dl>
        <p>{t('ui.traffic.hour', { hour: moneyShort(rates.hour, language) })}</p>
      </details>
    </section>
  );
}

function Effort({ effort }: { readonly effort: Traffic['drawing'] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if ('masked' in effort) return <p>{t('ui.figures.few')}</p>;
  const { contacts, timed, hours, cost } = effort;
  return (
    <OnTap says={t('ui.traffic.effort_says', { contacts, hours, cost: moneyShort(cost, language) })}>
      <p>{t('ui.traffic.timed', { timed, contacts })}</p>
    </OnTap>
  );
}

import { useTranslation } from 'react-i18next';
import type { Traffic } from '../api/wire.ts';
import { ToldShare } from '../figures/told-share.tsx';

/** Who came from public traffic into the private domain, and whether they stayed in it. */
export function PrivateSection({ traffic: { privateDomain } }: { readonly traffic: Traffic }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="traffic-private">
      <h2 id="traffic-private">{t('ui.traffic.private')}</h2>
      <ToldShare share={privateDomain.conversion} says={(share) => t('ui.traffic.converted', share)} />
      {privateDomain.alive.map(({ days, share }) => (
        <ToldShare
          key={days}
          share={share}
          says={(told) => t('ui.traffic.alive', { days, ...told })}
          none={t('ui.traffic.alive_none', { days })}
        />
      ))}
    </section>
  );
}

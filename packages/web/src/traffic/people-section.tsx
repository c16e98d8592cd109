import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrafficPeople } from '../api/wire.ts';
import { Skeleton } from '../design/skeleton.tsx';
import { PageProblem } from '../problem/page-problem.tsx';
import { DoorsSection } from './doors-section.tsx';
import { LeavingSection } from './leaving-section.tsx';
import { trafficPeopleQuery } from './traffic-queries.ts';
import { ValuesTable } from './values-table.tsx';

const COLUMNS = ['referral', 'own', 'influence', 'feedback'] as const;

/** Who brings what, by name: four values that are never added up, the non-buyers who are channels, and the alarm of referrers who may go. */
export function PeopleSection() {
  const { t } = useTranslation();
  const [by, setBy] = useState<TrafficPeople['by']>('referral');
  const { data, error, refetch } = useQuery(trafficPeopleQuery(by));
  if (error) return <PageProblem failure={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton label={t('ui.traffic.loading')} />;
  const { first, of, share, channel, doors, leaving } = data;
  return (
    <>
      <LeavingSection leaving={leaving} />
      <section aria-labelledby="traffic-values">
        <h2 id="traffic-values">{t('ui.traffic.values')}</h2>
        <p className="page-says">{t('ui.traffic.values_note')}</p>
        {first.length === 0 ? (
          <p>{t('ui.traffic.nobody')}</p>
        ) : (
          <>
            <label className="traffic-by">
              {t('ui.traffic.by')}
              <select value={by} onChange={({ target }) => setBy(target.value as TrafficPeople['by'])}>
                {COLUMNS.map((column) => (
                  <option key={column} value={column}>
                    {t(`ui.traffic.value.${column}`)}
                  </option>
                ))}
              </select>
            </label>
            <ValuesTable people={first} label={t('ui.traffic.values')} />
            <p className="page-foot">{t('ui.traffic.shown', { shown: first.length, of })}</p>
            <p className="page-foot">
              {share.from === 'assumed' ? t('ui.traffic.assumed') : t('ui.traffic.randomised', share)}
            </p>
          </>
        )}
      </section>
      <DoorsSection doors={doors} />
      <section aria-labelledby="traffic-channel">
        <h2 id="traffic-channel">{t('ui.traffic.channel')}</h2>
        <p className="page-says">{t('ui.traffic.channel_note')}</p>
        {channel.length === 0 ? (
          <p>{t('ui.traffic.channel_none')}</p>
        ) : (
          <ValuesTable people={channel} label={t('ui.traffic.channel')} />
        )}
      </section>
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';
import { sightOf } from '@vivero/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import '../design/fields.css';
import { Skeleton } from '../design/skeleton.tsx';
import { useDayWords } from '../figures/use-day-words.ts';
import { PageProblem } from '../problem/page-problem.tsx';
import { QuestionWays } from '../questions/question-ways.tsx';
import { EffortSection } from './effort-section.tsx';
import { PeopleSection } from './people-section.tsx';
import { PrivateSection } from './private-section.tsx';
import { ReviewsSection } from './reviews-section.tsx';
import './traffic-page.css';
import { trafficQuery } from './traffic-queries.ts';
import { UnitsSection } from './units-section.tsx';

const PERIODS = [30, 90, 180, 365] as const;

/** One customer is N units of traffic: how many, of what, through whom, and what the bank's own part of it took. */
export function TrafficPage() {
  const { t } = useTranslation();
  const day = useDayWords();
  const { session } = useRouteContext({ from: '/inside' });
  const [days, setDays] = useState<number>(365);
  const { data, error, refetch, isPlaceholderData } = useQuery(trafficQuery(days));
  if (error) return <PageProblem failure={error} onRetry={() => void refetch()} />;
  return (
    <div className={isPlaceholderData ? 'page traffic page-old' : 'page traffic'}>
      <header>
        <h1>{t('ui.traffic.title')}</h1>
        <QuestionWays here="traffic" />
      </header>
      <p className="page-says">{t('ui.traffic.lead')}</p>
      <div className="traffic-period fields">
        <label>
          {t('ui.traffic.days')}
          <select value={days} onChange={({ target }) => setDays(Number(target.value))}>
            {PERIODS.map((each) => (
              <option key={each} value={each}>
                {t('ui.traffic.days_of', { days: each })}
              </option>
            ))}
          </select>
        </label>
        {data && <p>{t('ui.traffic.period', { from: day(data.from), to: day(data.to) })}</p>}
      </div>
      {!data && <Skeleton label={t('ui.traffic.loading')} />}
      {data && (
        <>
          <UnitsSection traffic={data} />
          {sightOf(session.user.role, 'traffic_people') !== 'none' && <PeopleSection />}
          {sightOf(session.user.role, 'referral_reviews') !== 'none' && <ReviewsSection />}
          <EffortSection traffic={data} />
          <PrivateSection traffic={data} />
        </>
      )}
    </div>
  );
}

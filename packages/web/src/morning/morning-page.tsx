import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { TodayRow } from '../api/wire.ts';
import { Skeleton } from '../design/skeleton.tsx';
import { useDayText } from '../language/use-day-text.ts';
import { useSay } from '../language/use-say.ts';
import { MediumMark } from '../marks/medium-mark.tsx';
import { PageProblem } from '../problem/page-problem.tsx';
import { namesOf } from '../today/names-of.ts';
import { todayQuery } from '../today/today-query.ts';
import './morning-page.css';

/** Today's list on one sheet of paper for the morning meeting. */
export function MorningPage() {
  const { t } = useTranslation();
  const day = useDayText();
  const { data, error, refetch } = useQuery(todayQuery(undefined));
  if (error) return <PageProblem failure={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton label={t('ui.today.loading')} />;
  return (
    <div className="morning">
      <header>
        <h1>{t('ui.morning.title', { name: data.rmName, day: day(data.todayOn) })}</h1>
        <button type="button" className="button" onClick={() => print()}>
          {t('ui.morning.print')}
        </button>
      </header>
      <ol>
        {data.rows.map((row) => (
          <MorningRow key={row.decisionId} row={row} />
        ))}
      </ol>
    </div>
  );
}

function MorningRow({ row }: { readonly row: TodayRow }) {
  const { t } = useTranslation();
  const say = useSay(namesOf(row));
  return (
    <li>
      <p className="morning-who">
        <strong>{row.customerName}</strong>
        <MediumMark medium={row.medium} from={row.mediumFrom} />
        <span>{t('ui.today.minutes', { minutes: row.minutes })}</span>
      </p>
      <p>{say(row.reason)}</p>
      <dl>
        <div>
          <dt>{t('ui.morning.say')}</dt>
          <dd>{say(row.opening)}</dd>
        </div>
        <div>
          <dt>{t('ui.morning.ask')}</dt>
          <dd>{say(row.question)}</dd>
        </div>
        {row.notNowBecause && (
          <div>
            <dt>{t('ui.morning.not')}</dt>
            <dd>{say(row.notNowBecause)}</dd>
          </div>
        )}
      </dl>
    </li>
  );
}

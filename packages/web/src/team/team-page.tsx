import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { LOCALES } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import type { RmLoad } from '../api/wire.ts';
import { Skeleton } from '../design/skeleton.tsx';
import { useDayWords } from '../figures/use-day-words.ts';
import { useLanguage } from '../language/use-language.ts';
import { PageProblem } from '../problem/page-problem.tsx';
import { LeakPanel } from '../stages/leak-panel.tsx';
import { PersonCard } from './person-card.tsx';
import './team-page.css';
import { teamQuery } from './team-query.ts';

/** Who has how much on their hands today, by name, and where the team loses people. No ranking, and nothing of anybody's mirror. */
export function TeamPage() {
  const { t } = useTranslation();
  const day = useDayWords();
  const collator = new Intl.Collator(LOCALES[useLanguage()]);
  const byName = (a: RmLoad, b: RmLoad): number => collator.compare(a.name, b.name);
  const { data, error, refetch } = useQuery(teamQuery);
  if (error) return <PageProblem failure={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton label={t('ui.team.loading')} />;
  return (
    <div className="page team">
      <h1>{t('ui.team.title')}</h1>
      <p className="page-says">{t('ui.team.note', { day: day(data.todayOn) })}</p>
      {data.people.length === 0 && <p className="page-says">{t('ui.team.nobody')}</p>}
      <ul className="team-people">
        {data.people.toSorted(byName).map((person) => (
          <PersonCard key={person.rm} person={person} />
        ))}
      </ul>
      <LeakPanel leak={data.leak}>
        <Link to="/stages" className="button">
          {t('ui.team.to_stages')}
        </Link>
      </LeakPanel>
    </div>
  );
}

import { Link, useRouteContext } from '@tanstack/react-router';
import { sightOf } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import './question-ways.css';

const WAYS = {
  segments: '/segments',
  funnels: '/funnels',
  cohorts: '/cohorts',
  growth: '/growth',
  traffic: '/traffic',
  referrals: '/referrals',
  playbooks: '/playbooks',
  feedback: '/feedback',
  models: '/models',
  lab: '/lab',
} as const;
type Way = keyof typeof WAYS;
/** Only for those who answer for models. */
const LEARNED: ReadonlySet<Way> = new Set(['models', 'lab']);

/** From one way of asking the book to the others, and for whom they are to what was learned from it; the page says itself which it is. */
export function QuestionWays({ here }: { readonly here?: Way }) {
  const { t } = useTranslation();
  const { session } = useRouteContext({ from: '/inside' });
  const { role } = session.user;
  if (sightOf(role, 'growth') === 'none') return null;
  return (
    <nav className="question-ways" aria-label={t('ui.questions.ways')}>
      {(Object.keys(WAYS) as Way[])
        .filter((way) => way !== here && (!LEARNED.has(way) || sightOf(role, 'models') !== 'none'))
        .map((way) => (
          <Link key={way} to={WAYS[way]}>
            {t(TITLES[way])}
          </Link>
        ))}
    </nav>
  );
}

const TITLES = {
  segments: 'ui.segments.title',
  funnels: 'ui.funnels.title',
  cohorts: 'ui.cohorts.title',
  growth: 'ui.menu.growth',
  traffic: 'ui.traffic.title',
  referrals: 'ui.referrals.title',
  playbooks: 'ui.menu.playbooks',
  feedback: 'ui.feedback.title',
  models: 'ui.menu.models',
  lab: 'ui.menu.lab',
} as const;

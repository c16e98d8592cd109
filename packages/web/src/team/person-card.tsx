import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RmLoad } from '../api/wire.ts';
import './person-card.css';

/** One person of the team: the day, the promises, the book, and the way to the list. */
export function PersonCard({ person }: { readonly person: RmLoad }) {
  const { t } = useTranslation();
  return (
    <li className="person-card">
      <h2>{person.name}</h2>
      <p className="person-day">
        {person.planned === 0 ? t('ui.team.no_list') : t('ui.team.planned', person)}
        {person.planned > 0 && (
          <progress
            value={person.minutesPlanned}
            max={person.minutesADay}
            aria-label={t('ui.team.minutes', { planned: person.minutesPlanned, all: person.minutesADay })}
          />
        )}
      </p>
      <dl>
        <div>
          <dt>{t('ui.team.minutes_label')}</dt>
          <dd>{t('ui.team.minutes', { planned: person.minutesPlanned, all: person.minutesADay })}</dd>
        </div>
        <div>
          <dt>{t('ui.team.done_label')}</dt>
          <dd>{t('ui.team.done', { count: person.done })}</dd>
        </div>
        <div>
          <dt>{t('ui.team.promises_label')}</dt>
          <dd>{t('ui.team.promises', { open: person.openPromises, due: person.duePromises })}</dd>
        </div>
        <div>
          <dt>{t('ui.team.book_label')}</dt>
          <dd>{t('ui.team.customers', { count: person.customers })}</dd>
        </div>
      </dl>
      {person.planned > 0 && (
        <Link
          to="/"
          search={{ rm: person.rm }}
          className="person-list"
          aria-label={t('ui.team.list_of', { name: person.name })}
        >
          {t('ui.team.list')}
        </Link>
      )}
    </li>
  );
}

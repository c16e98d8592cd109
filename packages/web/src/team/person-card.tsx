import { Link } from '@tanstack/react-router';
import { moneyShort } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import type { RmLoad } from '../api/wire.ts';
import { useLanguage } from '../language/use-language.ts';
import './person-card.css';

/** One person of the team: the day, the promises, the book, and the way to the list. */
export function PersonCard({ person }: { readonly person: RmLoad }) {
  const { t } = useTranslation();
  const language = useLanguage();
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
        {person.hourWorth && (
          <div>
            <dt>{t('ui.team.hour_label')}</dt>
            <dd>
              {person.hourWorth.minor === 0
                ? t('ui.team.hour_none')
                : t('ui.team.hour', { amount: moneyShort(person.hourWorth, language) })}
            </dd>
          </div>
        )}
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

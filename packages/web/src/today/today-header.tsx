import { LOCALES } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import type { Today } from '../api/wire.ts';
import { useLanguage } from '../language/use-language.ts';
import './today-header.css';

/** "Thursday · 8 things · about 3 h 10 · 2 done", and how much of the day that takes and has taken. Another's list says whose it is. */
export function TodayHeader({ today, own }: { readonly today: Today; readonly own: boolean }) {
  const { t } = useTranslation();
  const weekday = new Intl.DateTimeFormat(LOCALES[useLanguage()], { weekday: 'long', timeZone: 'UTC' });
  const hours = Math.floor(today.minutesPlanned / 60);
  const minutes = today.minutesPlanned % 60;
  return (
    <header className="today-header">
      <h1>
        <span className="today-weekday">{weekday.format(new Date(`${today.todayOn}T00:00Z`))}</span>
        {today.rows.length > 0 && (
          <span>
            {' · '}
            {t('ui.today.things', { count: today.rows.length })}
            {' · '}
            {t('ui.today.about', { hours, minutes })}
          </span>
        )}
        {today.done.contacts > 0 && (
          <span className="today-done">
            {' · '}
            {t('ui.today.done', { count: today.done.contacts })}
          </span>
        )}
      </h1>
      {!own && <p>{t('ui.today.list_of', { name: today.rmName })}</p>}
      {today.done.promisesKept > 0 && <p>{t('ui.today.kept', { count: today.done.promisesKept })}</p>}
      {today.minutesTaken > 0 && (
        <div className="today-bar">
          <progress
            value={today.minutesTaken}
            max={today.minutesADay}
            aria-label={t('ui.today.of_day', { minutes: today.minutesADay })}
          />
          <progress
            value={today.done.minutes}
            max={today.minutesADay}
            aria-label={t('ui.today.done_of_day', { minutes: today.minutesADay })}
          />
        </div>
      )}
    </header>
  );
}

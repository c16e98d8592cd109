import { LOCALES, moneyShort, parseDay } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import type { CustomerView, StoryMonth } from '../api/wire.ts';
import { useLanguage } from '../language/use-language.ts';
import { StoryEntryView } from './story-entry.tsx';

export interface StoryMonthViewProps {
  readonly month: StoryMonth;
  readonly notes: CustomerView['story']['notes'];
  readonly names: CustomerView['names'];
}

const MILLISECONDS_A_DAY = 86_400_000;

/** One month: its ordinary money in a line, then its days, each by where customer and bank met. */
export function StoryMonthView({ month, notes, names }: StoryMonthViewProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const written = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone: 'UTC' });
    return (day: string) => format.format((parseDay(day) ?? 0) * MILLISECONDS_A_DAY);
  };
  const monthText = written({ month: 'long', year: 'numeric' });
  const dayText = written({ weekday: 'short', day: 'numeric', month: 'short' });
  const list = new Intl.ListFormat(LOCALES[language], { type: 'conjunction' });
  const sum = (amounts: NonNullable<StoryMonth['money']>['in']): string =>
    amounts.length === 0
      ? t('ui.customer.story.nothing')
      : list.format(amounts.map((amount) => moneyShort(amount, language)));
  return (
    <section className="story-month">
      <h3>{monthText(month.month)}</h3>
      {month.money && (
        <p className="story-money">
          {t('ui.customer.story.money', {
            count: month.money.movements,
            in: sum(month.money.in),
            out: sum(month.money.out),
          })}
        </p>
      )}
      <ol>
        {month.days.map(({ day, notes: written, moments }) => (
          <li key={day} className="story-day">
            <time dateTime={day}>{dayText(day)}</time>
            {notes
              .filter(({ noteId }) => written.includes(noteId))
              .map(({ noteId, text, author }) => (
                <div key={noteId} className="story-moment story-note">
                  <h4>{[t('ui.customer.story.note'), ...(author === null ? [] : [author])].join(' · ')}</h4>
                  <p>{text}</p>
                </div>
              ))}
            {moments.map(({ moment, entries }) => (
              <div key={moment} className={`story-moment story-${moment}`}>
                <h4>{t(`moment.${moment}`)}</h4>
                <ul>
                  {entries.map((entry) => (
                    <StoryEntryView key={entry.eventId} entry={entry} names={names} />
                  ))}
                </ul>
              </div>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

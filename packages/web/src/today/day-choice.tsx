import { AGREED_AHEAD_DAYS, type Day, formatDay, LOCALES, NEXT_DAYS, nextDays, parseDay } from '@vivero/domain';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/use-language.ts';

export interface DayChoiceProps {
  /** The bank's today, `YYYY-MM-DD`. */
  readonly todayOn: string;
  readonly onDay: (day: string) => void;
}

const MILLISECONDS_A_DAY = 86_400_000;

/** The days that are agreed most often, each with its date, and the browser's own field for any other. */
export function DayChoice({ todayOn, onDay }: DayChoiceProps) {
  const { t } = useTranslation();
  const other = useId();
  const [typed, setTyped] = useState('');
  const date = new Intl.DateTimeFormat(LOCALES[useLanguage()], {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  const today: Day = parseDay(todayOn) ?? 0;
  const days = nextDays(today);
  return (
    <>
      <div className="outcome-choices">
        {NEXT_DAYS.map((name, index) => (
          <button key={name} type="button" data-digit={index + 1} onClick={() => onDay(formatDay(days[name]))}>
            <kbd aria-hidden="true">{index + 1}</kbd>
            <span>
              {t(`ui.today.day.${name}`)} <small>{date.format(days[name] * MILLISECONDS_A_DAY)}</small>
            </span>
          </button>
        ))}
      </div>
      <form
        className="outcome-other"
        onSubmit={(event) => {
          event.preventDefault();
          onDay(typed);
        }}
      >
        <label htmlFor={other}>{t('ui.today.day.other')}</label>
        <input
          id={other}
          type="date"
          data-digit="5"
          required
          min={formatDay(today + 1)}
          max={formatDay(today + AGREED_AHEAD_DAYS)}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <button type="submit" className="button" disabled={typed === ''}>
          {t('ui.today.day.take')}
        </button>
      </form>
    </>
  );
}

import { useTranslation } from 'react-i18next';
import type { PromiseView } from '../api/wire.ts';
import { useDayText } from '../language/use-day-text.ts';
import { useLanguage } from '../language/use-language.ts';
import { ClockMark } from '../marks/clock-mark.tsx';

/** How a promise stands by its clock, and when to try again somebody who did not pick up. */
export function PromiseClock({ promise }: { readonly promise: PromiseView }) {
  const { t } = useTranslation();
  const day = useDayText();
  const language = useLanguage();
  const { service, dueOn, daysLate } = promise;
  if (service === null) return <small>{day(dueOn)}</small>;
  const { clock, tries, next } = service;
  const hour = (at: number): string =>
    new Intl.DateTimeFormat(language, { hour: 'numeric', timeZone: 'UTC' }).format(at * 3_600_000);
  return (
    <small>
      {day(dueOn)}
      {clock.state === 'late' && <ClockMark running>{t('ui.follow_up.days_late', { count: daysLate })}</ClockMark>}
      {clock.state === 'at_risk' && <ClockMark running>{t('ui.follow_up.until', { day: day(clock.until) })}</ClockMark>}
      {tries > 0 && <span>{t('ui.follow_up.tries', { count: tries })}</span>}
      {next !== null && (
        <span>
          {'on' in next
            ? t('ui.follow_up.try_again', { day: day(next.on), hour: hour(next.hour) })
            : t('ui.follow_up.stop')}
        </span>
      )}
    </small>
  );
}

import { formatDay, LOCALES, parseDay } from '@vivero/domain';
import { useLanguage } from '../language/use-language.ts';

const WEEK = [0, 1, 2, 3, 4, 5, 6] as const;
const MILLISECONDS_A_DAY = 86_400_000;

/** Today, tomorrow and the rest of the week from a business day on, as the language says them: by name, and further off with the date. */
export function useDayNames(todayOn: string): readonly { readonly on: string; readonly name: string }[] {
  const locale = LOCALES[useLanguage()];
  const near = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const far = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'short', timeZone: 'UTC' });
  const today = parseDay(todayOn) ?? 0;
  return WEEK.map((ahead) => ({
    on: formatDay(today + ahead),
    name: ahead < 2 ? near.format(ahead, 'day') : far.format((today + ahead) * MILLISECONDS_A_DAY),
  }));
}

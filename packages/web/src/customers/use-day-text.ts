import { LOCALES } from '@vivero/domain';
import { useMemo } from 'react';
import { useLanguage } from '../language/use-language.ts';

/** A day that came as `YYYY-MM-DD`, as short as it can be read: the year only where it is another one than the bank's today. */
export function useDayText(todayOn: string): (day: string) => string {
  const language = useLanguage();
  return useMemo(() => {
    const inYear = new Intl.DateTimeFormat(LOCALES[language], { day: 'numeric', month: 'short', timeZone: 'UTC' });
    const withYear = new Intl.DateTimeFormat(LOCALES[language], {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    });
    return (day) => (day.slice(0, 4) === todayOn.slice(0, 4) ? inYear : withYear).format(new Date(`${day}T00:00Z`));
  }, [language, todayOn]);
}

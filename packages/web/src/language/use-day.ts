import { dayText, parseDay } from '@vivero/domain';
import { useLanguage } from './use-language.ts';

/** A day of the wire (`YYYY-MM-DD`) as the reader writes it. */
export function useDay(): (day: string) => string {
  const language = useLanguage();
  return (day) => {
    const number = parseDay(day);
    return number === undefined ? day : dayText(number, language);
  };
}

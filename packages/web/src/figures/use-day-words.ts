import { dayText, parseDay } from '@vivero/domain';
import { useLanguage } from '../language/use-language.ts';

/** A day as it travels (`YYYY-MM-DD`) with its month in words. @throws RangeError when the server sent a day that does not exist */
export function useDayWords(): (day: string) => string {
  const language = useLanguage();
  return (text) => {
    const day = parseDay(text);
    if (day === undefined) throw new RangeError(`not a day: ${text}`);
    return dayText(day, language);
  };
}

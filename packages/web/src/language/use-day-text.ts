import { dayText, parseDay } from '@vivero/domain';
import { useLanguage } from './use-language.ts';

/** A day that travels as `YYYY-MM-DD` in the reader's words. @throws RangeError when the server sent a day that does not exist */
export function useDayText(): (day: string) => string {
  const language = useLanguage();
  return (text) => {
    const day = parseDay(text);
    if (day === undefined) throw new RangeError(`not a day: ${text}`);
    return dayText(day, language);
  };
}

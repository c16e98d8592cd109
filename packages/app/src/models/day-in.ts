import { type Day, parseDay } from '@vivero/domain';

/** A day as a card keeps it, for a sentence. @throws RangeError for a day that there is not, which no kept card has */
export function dayIn(text: string): { readonly day: Day } {
  const day = parseDay(text);
  if (day === undefined) throw new RangeError(`not a day: ${text}`);
  return { day };
}

import { type Day, parseDay, type Period } from '@vivero/domain';
import { bookDay } from '../../columns/book-time.ts';

/** First and last book day, both included. What comes after the book's business day is never counted. */
export interface BookPeriod {
  readonly from: number;
  readonly to: number;
}

/** @throws RangeError for a day that there is not, which no checked definition has */
export function bookPeriod(period: Period, asOf: Day): BookPeriod {
  const today = bookDay(asOf);
  if (period.span === 'ever') return { from: 0, to: today };
  if (period.span === 'last') return { from: bookDay(asOf - period.days + 1), to: today };
  const [from, to] = [parseDay(period.from), parseDay(period.to)];
  if (from === undefined || to === undefined) throw new RangeError(`not a period: ${period.from} to ${period.to}`);
  // Before the book begins there is nothing; clamping the end to its first day would find that day.
  return { from: bookDay(from), to: to < asOf ? Math.min(today, bookDay(to)) : today };
}

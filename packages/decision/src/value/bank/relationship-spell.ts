import type { Day } from '@vivero/domain';
import type { WatchedSpell } from '../leaving/watched-spell.ts';
import type { CustomerHistory } from './customer-history.ts';
import { wholeMonths } from './month.ts';

/**
 * The day on which somebody left: the last holding ended and nothing is held. Null for who is still there, and for who never was.
 * @param asOf last day of which anything is known
 */
export function leftOn({ holdings }: CustomerHistory, asOf: Day): Day | null {
  const known = holdings.filter(({ openedOn }) => openedOn !== null && openedOn <= asOf);
  if (known.length === 0 || known.some(({ endedOn }) => endedOn === null || endedOn > asOf)) return null;
  return Math.max(...known.map(({ endedOn }) => endedOn!));
}

/**
 * How long somebody was watched as a customer. He becomes one with the first holding and has left when the last one has ended and
 * nothing is held; who came back has not left.
 *
 * @param since day from which endings are on record
 * @param asOf last day of which anything is known
 * @returns null where no opening is known, or he was gone before the watch began
 */
export function relationshipSpell(history: CustomerHistory, since: Day, asOf: Day): WatchedSpell | null {
  const first = firstOpened(history);
  if (first === null || first > asOf) return null;
  const left = leftOn(history, asOf);
  const end = left ?? asOf;
  if (end < since) return null;
  const from = wholeMonths(first, Math.max(first, since));
  const until = left === null ? wholeMonths(first, end) : Math.max(from, wholeMonths(first, end)) + 1;
  return until > from ? { from, until, left: left !== null } : null;
}

/** The day on which somebody became a customer; null when no opening is on record. */
export function firstOpened({ holdings }: CustomerHistory): Day | null {
  const days = holdings.flatMap(({ openedOn }) => (openedOn === null ? [] : [openedOn]));
  return days.length === 0 ? null : Math.min(...days);
}

/** Whole months as a customer; null when no opening is on record. */
export function tenureMonths(history: CustomerHistory, asOf: Day): number | null {
  const first = firstOpened(history);
  return first === null ? null : wholeMonths(first, asOf);
}

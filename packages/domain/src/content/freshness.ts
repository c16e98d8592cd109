import type { Day } from '../day.ts';
import type { ContentType } from './content-item.ts';

/** Days after which a piece has to be looked at again, by type (definitions 2.8); an activity until it is over. */
export const REVIEW_DAYS: Readonly<Record<ContentType, number>> = {
  product: 90,
  media: 90,
  category: 180,
  brand: 365,
  activity: 365,
};
/** Days in which a piece whose review is overdue loses half of what it is worth. */
const HALF_LIFE: Readonly<Record<ContentType, number>> = {
  activity: 7,
  product: 30,
  media: 30,
  category: 180,
  brand: 365,
};

/** What a piece's freshness hangs on. */
export interface ContentDates {
  readonly type: ContentType;
  /** The last day before somebody has to look at it again. */
  readonly reviewOn: Day;
}

/**
 * How much of a piece still counts, 0..1 (definitions 2.8): all until its review is due, then half for every half-life of its type.
 * What may not go out at all counts for nothing: see `shelfFreshness`.
 */
export function freshness({ type, reviewOn }: ContentDates, today: Day): number {
  return today <= reviewOn ? 1 : 2 ** (-(today - reviewOn) / HALF_LIFE[type]);
}

import type { EventFilter } from '@vivero/domain';
import type { Book } from '../../columns/book.ts';
import type { EventKind } from '../../columns/event-kind.ts';

/** Which of at most 14 filters an event fits: bit i = filter i. What its nature decides stands in one table by kind. */
export interface EventMarks {
  /** Filters that events of the kind fit if their amount does, with `TAKE_BACK` and, where amounts are looked at, `VALUED`. */
  readonly byKind: Uint16Array;
  /** Least amount of each filter; 0 = any or none. */
  readonly least: Float64Array;
  /** Filters for which amounts have to be looked at, as bits; the kinds that fit them have one. */
  readonly dear: number;
}

/** The event has an entry in `values`. */
const VALUED = 1 << 15;
/** A purchase that others refer to, and that some filter fits: it may have been taken back. */
export const TAKE_BACK = 1 << 14;
export const FILTERS = TAKE_BACK - 1;

/** @param sums whether the amounts are wanted themselves: then only events that state one in the bank's currency fit */
export function eventMarks(
  { kinds, currency }: Pick<Book, 'kinds' | 'currency'>,
  filters: readonly EventFilter[],
  sums = false,
): EventMarks {
  if (filters.length > 14) throw new RangeError(`${filters.length} filters at once, more than 14`);
  const tests = filters.map((filter) => fits(filter, currency, sums));
  const least = Float64Array.from(filters, ({ amount = 0 }) => amount);
  const dear = least.reduce((all, amount, i) => (sums || amount > 0 ? all | (1 << i) : all), 0);
  return {
    byKind: Uint16Array.from(kinds.kinds, (kind) => {
      const bits = tests.reduce((all, test, i) => (test(kind) ? all | (1 << i) : all), 0);
      const mayBeTakenBack = bits !== 0 && kind.code === 'TX-S' && kind.named;
      return bits | (mayBeTakenBack ? TAKE_BACK : 0) | (dear !== 0 && kind.valued ? VALUED : 0);
    }),
    least,
    dear,
  };
}

function fits(filter: EventFilter, currency: string, sums: boolean): (kind: EventKind) => boolean {
  const { codes, media, direction, flows, categories, amount } = filter;
  const among = <T>(list: readonly T[] | undefined, value: T | null): boolean =>
    list === undefined || (value !== null && list.includes(value));
  // What `PROF` has among the values is no amount.
  const paid = (kind: EventKind): boolean => kind.valued && kind.code !== 'PROF' && kind.currency === currency;
  return (kind) =>
    among(codes, kind.code) &&
    among(media, kind.medium) &&
    (direction === undefined || kind.direction === direction) &&
    among(flows, kind.flow) &&
    among(categories, kind.category) &&
    ((amount === undefined && !sums) || paid(kind));
}

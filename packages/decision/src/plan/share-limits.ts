import { allocate } from '../allocation/allocate.ts';
import { type DayToFill, daySoFar, fillDay } from './fill-day.ts';
import type { FilledDay } from './filled-day.ts';
import type { RowOption } from './row-option.ts';
import type { Draws, SharedLimit } from './shared-limit.ts';

/** How a shared limit stands once all days are filled. */
export interface LimitUsed {
  readonly limit: string;
  readonly used: number;
  readonly left: number;
  /** What one more would bring, in minor units; 0 = there is enough of it. */
  readonly worthMinor: number;
}

export interface FilledDays {
  /** In the order given. */
  readonly days: readonly FilledDay[];
  /** Proven: how much more a perfect plan could bring at the very most, as a share of it; 0 = this one is perfect. */
  readonly gap: number;
  readonly limits: readonly LimitUsed[];
  /** The limits of which nothing is left. */
  readonly spent: Draws;
}

/**
 * Fills the days of all RMs within what they share. Where nothing that is shared runs short every day is filled by itself, exactly: that is
 * the best there is. Otherwise the limits get prices (`allocate`) that say who may draw on them, and every day is filled exactly with what
 * it was allotted.
 * Error: `gap`, against the smaller of two bounds, that of the prices and that of the days without the limits.
 */
export function shareLimits(toFill: readonly DayToFill[], limits: readonly SharedLimit[]): FilledDays {
  const free = toFill.map((day) => fillDay(day));
  const wanted = usedOf(free, limits);
  if (wanted.every((used, j) => used <= limits[j]!.left))
    return {
      days: free,
      gap: 0,
      spent: 0,
      limits: limits.map(({ limit, left }, j) => ({ limit, left, used: wanted[j]!, worthMinor: 0 })),
    };
  const { allotted, bound, prices } = allot(toFill, limits);
  const days = toFill.map((day) => fillDay(day, allotted));
  const most = Math.min(bound, worthOf(free));
  const used = usedOf(days, limits);
  return {
    days,
    gap: most > 0 ? Math.max(0, 1 - worthOf(days) / most) : 0,
    limits: limits.map(({ limit, left }, j) => ({ limit, left, used: used[j]!, worthMinor: Math.round(prices[j]!) })),
    spent: limits.reduce((spent, { left }, bit) => (used[bit]! >= left ? spent | (1 << bit) : spent), 0),
  };
}

interface Allotted {
  readonly allotted: ReadonlySet<RowOption>;
  readonly bound: number;
  /** Of one unit of each limit. */
  readonly prices: readonly number[];
}

/** Suggestions of one duration that draw on the same limits are one kind. */
function allot(toFill: readonly DayToFill[], limits: readonly SharedLimit[]): Allotted {
  const days = toFill.map((day) => daySoFar(day));
  const owners = days.flatMap(({ free }, rm) =>
    free.filter(({ suggestions }) => suggestions.length > 0).map(({ suggestions }) => ({ rm, suggestions })),
  );
  const kinds = new Map<string, RowOption>();
  for (const { suggestions } of owners) for (const option of suggestions) kinds.set(kindOf(option), option);
  const columns = new Map([...kinds.keys()].map((kind, column) => [kind, column]));
  const uses = [...kinds.values()];
  const at = new Map<number, RowOption>();
  const value = new Float64Array(owners.length * uses.length);
  for (const [i, { suggestions }] of owners.entries())
    for (const option of suggestions) {
      const place = i * uses.length + columns.get(kindOf(option))!;
      value[place] = option.worth;
      at.set(place, option);
    }
  const found = allocate({
    kinds: uses.length,
    value,
    rmOf: Int32Array.from(owners, ({ rm }) => rm),
    rms: toFill.map((_, rm) => rm),
    cap: 1,
    rmLimits: [
      { limit: 'minutes', use: uses.map(({ minutes }) => minutes), most: days.map(({ minutes }) => minutes) },
      { limit: 'rows', use: uses.map(() => 1), most: days.map(({ rows }) => Math.max(0, rows)) },
    ],
    bankLimits: limits.map(({ limit, left }, bit) => ({
      limit: `shared ${limit}`,
      use: uses.map(({ draws }) => (draws >> bit) & 1),
      most: left,
    })),
  });
  const allotted = new Set<RowOption>();
  for (const [place, option] of at) if (found.chosen[place] === 1) allotted.add(option);
  return {
    allotted,
    bound: found.bound,
    prices: found.prices.filter(({ rm }) => rm === null).map(({ perUnit }) => perUnit),
  };
}

const kindOf = ({ minutes, draws }: RowOption): string => `${minutes}|${draws}`;

const suggestionsOf = (days: readonly FilledDay[]): readonly RowOption[] =>
  days.flatMap(({ chosen }) => chosen.filter(({ as }) => as === 'suggestion'));

const worthOf = (days: readonly FilledDay[]): number => suggestionsOf(days).reduce((sum, { worth }) => sum + worth, 0);

const usedOf = (days: readonly FilledDay[], limits: readonly SharedLimit[]): readonly number[] => {
  const chosen = suggestionsOf(days);
  return limits.map((_, bit) => chosen.filter(({ draws }) => ((draws >> bit) & 1) === 1).length);
};

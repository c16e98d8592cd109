import type { KindTable } from '../../columns/kind-table.ts';
import { OWN_MONEY, VALUED } from '../kind-words.ts';
import type { Tally } from './tally.ts';

/**
 * Tallies turned into tables. What looks at the same kinds is one lane, whatever the number of tallies and windows: the kernel counts, adds
 * up and dates by lane, many lanes at once, and at the end of each window a tally of the window is what its lane has come to by then.
 */
export interface TallyPlan {
  readonly kinds: number;
  /** The first book day of each window, the narrowest first; 0 = everything counts. */
  readonly bounds: Int32Array;
  readonly counts: Lanes;
  readonly sums: Lanes;
  /** Lane of `counts` that counts what has an amount; 0 where nothing is added up. */
  readonly valued: number;
  /** Whether there is one sum, of everything that has an amount: then nobody needs to know whose amount it is. */
  readonly sumsAll: boolean;
  readonly days: readonly DayLanes[];
}

/** Sets of kinds, each a table by kind of 0 and 1, and who takes what is found of which. */
export interface Lanes {
  readonly lanes: readonly Uint8Array[];
  readonly targets: readonly Target[];
}

/** A tally takes what its lane has come to at the end of its window. Its place is among those that count, add up or date like it. */
export interface Target {
  readonly place: number;
  readonly window: number;
  readonly lane: number;
}

/** At most eight lanes of one window; the last days before the first ones. */
export interface DayLanes extends Lanes {
  readonly window: number;
  readonly firsts: readonly boolean[];
}

export const isCount = ({ what }: Tally): boolean => what === 'count';
export const isSum = ({ what }: Tally): boolean => what === 'sum';
export const isDay = ({ what }: Tally): boolean => what === 'first' || what === 'last';

const DAY_LANES = 8;

/** @param words by kind (`kindWords`); @param asOf book day */
export function tallyPlan(kinds: KindTable, words: Int32Array, tallies: readonly Tally[], asOf: number): TallyPlan {
  const windows = [...new Set(tallies.map(({ window }) => window ?? Infinity))].sort((a, b) => a - b);
  const windowOf = ({ window }: Tally): number => windows.indexOf(window ?? Infinity);
  const hasAmount = Uint8Array.from(words, (word) => Number((word & VALUED) !== 0));
  const addsUp = Uint8Array.from(words, (word) => Number((word & VALUED) !== 0 && (word & OWN_MONEY) !== 0));
  const marks = (tally: Tally): Uint8Array => {
    const mark = kinds.mark(tally.of);
    return isSum(tally) ? mark.map((is, kind) => is & (addsUp[kind] as number)) : mark;
  };
  const lanesOf = (does: (tally: Tally) => boolean): LaneTable => {
    const table = new LaneTable();
    for (const [place, tally] of tallies.filter(does).entries())
      table.targets.push({ place, window: windowOf(tally), lane: table.laneOf(marks(tally)) });
    return table;
  };
  const counts = lanesOf(isCount);
  const sums = lanesOf(isSum);
  return {
    kinds: kinds.kinds.length,
    bounds: Int32Array.from(windows, (window) => Math.max(0, asOf - window + 1)),
    counts,
    sums,
    valued: sums.lanes.length === 0 ? 0 : counts.laneOf(hasAmount),
    sumsAll: sums.lanes.length === 1 && same(sums.lanes[0] as Uint8Array, hasAmount),
    days: windows.flatMap((_, window) =>
      dayLanes(tallies.filter(isDay), window, (tally) => (windowOf(tally) === window ? marks(tally) : null)),
    ),
  };
}

/** Lanes by the kinds that are in them. */
class LaneTable implements Lanes {
  readonly lanes: Uint8Array[] = [];
  readonly targets: Target[] = [];

  laneOf(mark: Uint8Array): number {
    const known = this.lanes.findIndex((lane) => same(lane, mark));
    return known >= 0 ? known : this.lanes.push(mark) - 1;
  }
}

/** @param marks null = not of this window */
function dayLanes(tallies: readonly Tally[], window: number, marks: (tally: Tally) => Uint8Array | null): DayLanes[] {
  const those = tallies
    .map((tally, place) => ({ place, isFirst: tally.what === 'first', lane: marks(tally) }))
    .filter((each): each is typeof each & { readonly lane: Uint8Array } => each.lane !== null)
    .sort((a, b) => Number(a.isFirst) - Number(b.isFirst));
  return chunks(those, DAY_LANES).map((some) => ({
    window,
    lanes: some.map(({ lane }) => lane),
    firsts: some.map(({ isFirst }) => isFirst),
    targets: some.map(({ place }, lane) => ({ place, window, lane })),
  }));
}

const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

const chunks = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));

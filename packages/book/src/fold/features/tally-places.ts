import { BATCH } from './batch.ts';
import type { TallyPlan } from './tally-plan.ts';

/** Lanes that the kernel counts at once. */
export const COUNT_LANES = 16;
/** Bytes from one column of a batch to the next: a cache line more than it takes, or they would compete for the same places of the cache. */
export const ROOM_OF_16 = BATCH * 2 + 64;
export const ROOM_OF_64 = BATCH * 8 + 64;

/** Where in the kernel's memory things of a plan lie, in bytes. */
export interface TallyPlaces {
  readonly bounds: number;
  /** By kind 16 bytes, a table for every 16 lanes that are counted, and what was counted: 16 numbers of 32 bits a row and window. */
  readonly counts: readonly { readonly table: number; readonly cells: number }[];
  /** Columns of counts or days. */
  readonly columns: number;
  /** Lanes that are added up, two and two. */
  readonly pairs: number;
  /** By kind eight bytes a lane. */
  readonly masks: number;
  readonly totals: number;
  /** Columns of sums, one a window and lane. */
  readonly sums: number;
  /** By kind 16 bytes, a table for every eight lanes that are dated. */
  readonly days: readonly {
    readonly table: number;
    readonly flip: number;
    readonly found: number;
  }[];
  /** By row of the batch: its first event, the ones after its last event and its last amount. */
  readonly from: number;
  readonly to: number;
  readonly valueTo: number;
  /** By row and window its first event. */
  readonly ends: number;
  /** From here on the events of a batch. */
  readonly free: number;
}

/** The end of so many bytes from a place on, at the beginning of a cache line. */
export const after = (place: number, bytes: number): number => Math.ceil((place + bytes) / 64) * 64;

export function tallyPlaces({ kinds, bounds, counts, sums, sumsAll, days }: TallyPlan): TallyPlaces {
  let free = 0;
  const take = (bytes: number): number => {
    const place = free;
    free = after(place, bytes);
    return place;
  };
  const windows = bounds.length;
  // One at least: it finds where the windows end.
  const blocks = Math.max(1, Math.ceil(counts.lanes.length / COUNT_LANES));
  const pairs = Math.ceil(sums.lanes.length / 2);
  return {
    bounds: take(windows * 4),
    counts: Array.from({ length: blocks }, () => ({ table: take(kinds * 16), cells: take(BATCH * windows * 64) })),
    columns: take(COUNT_LANES * ROOM_OF_16),
    pairs,
    masks: take(kinds * pairs * 16),
    totals: take(pairs * 16),
    sums: take(windows * (sumsAll ? 1 : pairs * 2) * ROOM_OF_64),
    days: days.map(() => ({ table: take(kinds * 16), flip: take(16), found: take(16) })),
    from: take(BATCH * 4),
    to: take(BATCH * 4),
    valueTo: take(BATCH * 4),
    ends: take(BATCH * windows * 4),
    free,
  };
}

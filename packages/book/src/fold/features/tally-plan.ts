import type { KindTable } from '../../columns/kind-table.ts';
import { OWN_MONEY, VALUED } from '../kind-words.ts';
import type { Tally } from './tally.ts';

const DAYS = 0x1_00_00;
/** The lowest bit of a kind's entry: it has a value. The first slot of its class lies above. */
export const HAS_VALUE = 1;
export const SLOT_SHIFT = 1;

/**
 * Tallies turned into tables. Kinds that the same tallies look at are one class; a slot is a class and a bucket, which is the narrowest
 * window that a day is in. What happens in a slot goes to all the tallies of its class with that window or a wider one.
 */
export interface TallyPlan {
  /** By kind. */
  readonly entries: Int32Array;
  /** By day. */
  readonly bucketOf: Uint8Array;
  readonly slots: number;
  /** The tallies that count, those that add up and those that date, each list by slot. */
  readonly counts: SlotTargets;
  readonly sums: SlotTargets;
  readonly days: SlotTargets;
}

/** Of slot `i`: `of[start[i]]` .. `of[start[i + 1] - 1]`, as places among the tallies of the list. */
interface SlotTargets {
  readonly start: Int32Array;
  readonly of: Int32Array;
}

export const isCount = ({ what }: Tally): boolean => what === 'count';
export const isSum = ({ what }: Tally): boolean => what === 'sum';
export const isDay = ({ what }: Tally): boolean => what === 'first' || what === 'last';

/** @param words by kind (`kindWords`); @param asOf book day */
export function tallyPlan(kinds: KindTable, words: Int32Array, tallies: readonly Tally[], asOf: number): TallyPlan {
  const windows = [...new Set(tallies.flatMap(({ window }) => (window === null ? [] : [window])))].sort(
    (a, b) => a - b,
  );
  const buckets = windows.length + 1;
  const looks = tallies.map(({ what, of }) => {
    const mark = kinds.mark(of);
    return (kind: number): boolean => mark[kind] === 1 && (what !== 'sum' || addsUp(words[kind] as number));
  });
  const classes = new Map<string, { readonly first: number; readonly tallies: readonly number[] }>();
  const entries = Int32Array.from(kinds.kinds, (_, kind) => {
    const looking = looks.flatMap((look, tally) => (look(kind) ? [tally] : []));
    const key = looking.join(' ');
    const known = classes.get(key) ?? { first: classes.size * buckets, tallies: looking };
    classes.set(key, known);
    return (known.first << SLOT_SHIFT) | ((words[kind] as number) & VALUED ? HAS_VALUE : 0);
  });
  const bySlot = [...classes.values()].flatMap((one) =>
    Array.from({ length: buckets }, (_, bucket) =>
      one.tallies.filter((tally) => reaches(tallies[tally]?.window ?? null, windows, bucket)),
    ),
  );
  const targetsOf = (does: (tally: Tally) => boolean): SlotTargets => {
    let next = 0;
    const places = tallies.map((tally) => (does(tally) ? next++ : -1));
    const lists = bySlot.map((all) => all.map((tally) => places[tally] as number).filter((place) => place >= 0));
    let end = 0;
    const start = Int32Array.from([0, ...lists.map((list) => (end += list.length))]);
    return { start, of: Int32Array.from(lists.flat()) };
  };
  return {
    entries,
    bucketOf: bucketsOf(asOf, windows),
    slots: bySlot.length,
    counts: targetsOf(isCount),
    sums: targetsOf(isSum),
    days: targetsOf(isDay),
  };
}

const addsUp = (word: number): boolean => (word & VALUED) !== 0 && (word & OWN_MONEY) !== 0;

/** By day its bucket: days before all windows are in the last. */
function bucketsOf(asOf: number, windows: readonly number[]): Uint8Array {
  const buckets = new Uint8Array(DAYS).fill(windows.length);
  for (const [bucket, window] of [...windows.entries()].toReversed())
    buckets.fill(bucket, Math.max(0, asOf - window + 1));
  return buckets;
}

/** Whether the window takes in the bucket. */
const reaches = (window: number | null, windows: readonly number[], bucket: number): boolean =>
  window === null || windows.indexOf(window) >= bucket;

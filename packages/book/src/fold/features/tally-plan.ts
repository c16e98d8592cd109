import type { KindTable } from '../../columns/kind-table.ts';
import { OWN_MONEY, VALUED } from '../kind-words.ts';
import type { Tally } from './tally.ts';

const KINDS = 0x1_00_00;
/** Tallies of days that one walk looks for, a bit each. */
export const DAYS_AT_ONCE = 30;

/**
 * Tallies turned into tables. Kinds that the same tallies look at are one class, so that an event is one step of one counter, whatever the
 * number of tallies; a row is walked from its newest event back, and at the end of each window every tally of the window is what its
 * classes have come to by then.
 */
export interface TallyPlan {
  /** By kind; kinds that the table does not have are in a class of their own, the last. */
  readonly classOf: Uint16Array;
  readonly classes: number;
  /** The first so many classes are of kinds that have a value. */
  readonly valued: number;
  /** Whether all values go to the same sums: then nobody needs to know whose they are. */
  readonly alike: boolean;
  /** The first book day of each window, the narrowest first; 0 = everything counts. */
  readonly bounds: Int32Array;
  /** The tallies that count, by window; places are among those. */
  readonly counts: readonly (readonly Target[])[];
  /** The tallies that add up, by window; places are among those. */
  readonly sums: readonly (readonly Target[])[];
  readonly days: readonly DayTargets[];
}

/** A tally takes what some classes have come to: one at least, what looks at nothing stays 0. */
export interface Target {
  readonly place: number;
  readonly of: readonly number[];
}

/** Tallies of the first or the last day in a window: `bits` says by class which of `place` look at it. */
export interface DayTargets {
  readonly what: 'first' | 'last';
  readonly window: number;
  readonly place: Int32Array;
  readonly bits: Int32Array;
}

export const isCount = ({ what }: Tally): boolean => what === 'count';
export const isSum = ({ what }: Tally): boolean => what === 'sum';
export const isDay = ({ what }: Tally): boolean => what === 'first' || what === 'last';

/** Kinds that the same tallies look at, by number. */
interface KindClass {
  readonly valued: boolean;
  readonly tallies: ReadonlySet<number>;
}

/** @param words by kind (`kindWords`); @param asOf book day */
export function tallyPlan(kinds: KindTable, words: Int32Array, tallies: readonly Tally[], asOf: number): TallyPlan {
  const { classOf, classes } = classesOf(kinds, words, tallies);
  const windows = [...new Set(tallies.map(({ window }) => window ?? Infinity))].sort((a, b) => a - b);
  const isIn = ({ window }: Tally, at: number): boolean => (window ?? Infinity) === windows[at];
  const targets = (does: (tally: Tally) => boolean, from: readonly KindClass[]): Target[][] =>
    windows.map((_, at) => targetsOf(tallies, does, (tally) => isIn(tally, at), from));
  const days = windows.flatMap((_, window) =>
    (['first', 'last'] as const).flatMap((what) => {
      const those = tallies
        .filter(isDay)
        .flatMap((tally, place) => (tally.what === what && isIn(tally, window) ? [{ tally, place }] : []));
      return chunks(those, DAYS_AT_ONCE).map((some): DayTargets => ({
        what,
        window,
        place: Int32Array.from(some, ({ place }) => place),
        bits: Int32Array.from(classes, (one) =>
          some.reduce(
            (bits, { tally }, bit) => (one.tallies.has(tallies.indexOf(tally)) ? bits | (1 << bit) : bits),
            0,
          ),
        ),
      }));
    }),
  );
  const sumsOf = ({ tallies: of }: KindClass): string => [...of].filter((i) => isSum(tallies[i] as Tally)).join(' ');
  const valued = classes.filter((one) => one.valued);
  const alike = new Set(valued.map(sumsOf)).size <= 1;
  return {
    classOf,
    classes: classes.length,
    valued: valued.length,
    alike,
    bounds: Int32Array.from(windows, (window) => Math.max(0, asOf - window + 1)),
    counts: targets(isCount, classes),
    sums: targets(isSum, alike ? valued.slice(0, 1) : valued),
    days,
  };
}

/** Those with values first, and at the end the one of the kinds that nobody knows. */
function classesOf(kinds: KindTable, words: Int32Array, tallies: readonly Tally[]) {
  const looks = tallies.map(({ what, of }) => {
    const mark = kinds.mark(of);
    return (kind: number): boolean => mark[kind] === 1 && (what !== 'sum' || addsUp(words[kind] as number));
  });
  const found = new Map<string, KindClass & { readonly kinds: number[] }>();
  for (const kind of kinds.kinds.keys()) {
    const looking = looks.flatMap((look, tally) => (look(kind) ? [tally] : []));
    const valued = ((words[kind] as number) & VALUED) !== 0;
    const key = [Number(!valued), ...looking].join(' ');
    const known = found.get(key) ?? { valued, tallies: new Set(looking), kinds: [] };
    known.kinds.push(kind);
    found.set(key, known);
  }
  const known = [...found.values()].sort((a, b) => Number(b.valued) - Number(a.valued));
  const classOf = new Uint16Array(KINDS).fill(known.length);
  for (const [number, one] of known.entries()) for (const kind of one.kinds) classOf[kind] = number;
  const classes: KindClass[] = [...known, { valued: false, tallies: new Set() }];
  return { classOf, classes };
}

function targetsOf(
  tallies: readonly Tally[],
  does: (tally: Tally) => boolean,
  isMeant: (tally: Tally) => boolean,
  classes: readonly KindClass[],
): Target[] {
  const those = tallies
    .flatMap((tally, number) => (does(tally) ? [{ tally, number }] : []))
    .flatMap(({ tally, number }, place) => (isMeant(tally) ? [{ place, number }] : []));
  return those
    .map(({ place, number }) => ({
      place,
      of: classes.flatMap((one, of) => (one.tallies.has(number) ? [of] : [])),
    }))
    .filter(({ of }) => of.length > 0);
}

const addsUp = (word: number): boolean => (word & VALUED) !== 0 && (word & OWN_MONEY) !== 0;

const chunks = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));

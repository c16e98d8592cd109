import { boughtIn, firedIn } from '@vivero/decision';
import { livePlainly } from '../calibration/live-plainly.ts';
import type { Contact } from '../seen/contact.ts';
import type { SeenBank } from '../seen/seen-bank.ts';
import { copyWorld, newWorld, type World } from '../world/world.ts';
import type { WorldRules } from '../world/world-rules.ts';

/** A customer and a need that a bank has reason to bring up. */
export interface Pair {
  readonly customer: number;
  readonly need: number;
}

/** A sign this many weeks old is reason enough. */
const FRESH_WEEKS = 4;

/** A bank without contacts so far, and everybody of whom a sign was seen in its weeks: one need a customer. */
export function signedPairs(rules: WorldRules, customers: number, weeksAfter: number, seed: number) {
  const size = { customers, rms: 10, minutesAWeek: 0, weeks: FRESH_WEEKS + weeksAfter };
  const world = livePlainly(newWorld(rules, size, seed), FRESH_WEEKS);
  return { world, pairs: pairsOf(world.seen) };
}

function pairsOf(seen: SeenBank): readonly Pair[] {
  const pairs: Pair[] = [];
  for (let customer = 0; customer < seen.customers; customer += 1) {
    if (seen.gone[customer] === 1) continue;
    const need = seen.words.findIndex((words, k) => {
      const own = words.subarray(customer * seen.room, customer * seen.room + seen.weeks);
      return own.some((word) => firedIn(word, seen.needs[k]!.sign));
    });
    if (need >= 0) pairs.push({ customer, need });
  }
  return pairs;
}

/**
 * Who buys within so many weeks when everybody of these pairs is contacted alike: in a world whose chance is by cell, that is what happens
 * to each of them when they are, whatever is done with the others.
 * @param deeds by week from now on; null = nobody is contacted in it
 */
export function boughtWhen(
  world: World,
  pairs: readonly Pair[],
  weeks: number,
  deeds: readonly (Contact['deed'] | null)[],
): Uint8Array {
  const copy = copyWorld(world);
  const from = copy.seen.weeks;
  // Nobody else can make a difference, so nobody else needs to live on.
  copy.seen.gone.fill(1);
  for (const { customer } of pairs) copy.seen.gone[customer] = 0;
  livePlainly(copy, weeks, [
    ({ seen }) => {
      const deed = deeds[seen.weeks - 1 - from] ?? null;
      return deed === null ? [] : pairs.map((pair) => ({ ...pair, deed, minutes: 0 }));
    },
  ]);
  return Uint8Array.from(pairs, ({ customer, need }) => {
    const at = customer * copy.seen.room + from;
    return Number(copy.seen.words[need]!.subarray(at, at + weeks).some(boughtIn));
  });
}

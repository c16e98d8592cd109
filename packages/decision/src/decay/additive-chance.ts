/** Tries that had the same age: `answered` of `people`, where `fresh` = exp(-rate x age) of the first answering is left. */
export interface FreshTries {
  readonly fresh: number;
  readonly people: number;
  readonly answered: number;
}

/** Chance to answer = start x fresh + floor. */
export interface AdditiveChance {
  readonly start: number;
  readonly floor: number;
  readonly logLikelihood: number;
}

/**
 * The start and the floor under which what was answered is most likely, both within 0..1.
 * Newton's steps on a likelihood that bends one way only; where its top has a negative start or floor, the top within bounds lies on that bound.
 * @param hasFloor false = nobody answers once it is stale
 */
export function additiveChance(tries: readonly FreshTries[], hasFloor: boolean): AdditiveChance {
  const alone = climb(tries, [1, 0]);
  if (!hasFloor) return alone;
  const both = climb(tries, [1, 1]);
  if (both.start >= 0 && both.floor >= 0) return both;
  const flat = climb(tries, [0, 1]);
  return alone.logLikelihood >= flat.logLikelihood ? alone : flat;
}

const STEPS = 60;
const HALVINGS = 40;

/** @param free 1 = is searched, 0 = stays 0; start and floor */
function climb(tries: readonly FreshTries[], [freeStart, freeFloor]: readonly [number, number]): AdditiveChance {
  const people = tries.reduce((sum, each) => sum + each.people, 0);
  const mean = tries.reduce((sum, each) => sum + each.answered, 0) / people;
  const freshness = tries.reduce((sum, each) => sum + each.people * each.fresh, 0) / people;
  // Half of what keeps every chance below one.
  let start = freeStart * (freeFloor === 1 ? mean / 2 : Math.min(0.5, mean / Math.max(freshness, mean)));
  let floor = freeFloor * (freeStart === 1 ? mean / 2 : mean);
  let here = logLikelihood(tries, start, floor);
  for (let step = 0; step < STEPS; step += 1) {
    const [byStart, byFloor] = newtonStep(tries, start, floor, freeStart, freeFloor);
    let length = 1;
    let next = logLikelihood(tries, start + byStart, floor + byFloor);
    for (let halved = 0; !(next >= here) && halved < HALVINGS; halved += 1) {
      length /= 2;
      next = logLikelihood(tries, start + length * byStart, floor + length * byFloor);
    }
    if (!(next >= here)) break;
    start += length * byStart;
    floor += length * byFloor;
    const gained = next - here;
    here = next;
    if (gained < 1e-10) break;
  }
  return { start, floor, logLikelihood: here };
}

function newtonStep(
  tries: readonly FreshTries[],
  start: number,
  floor: number,
  freeStart: number,
  freeFloor: number,
): readonly [number, number] {
  let [byStart, byFloor, ss, sf, ff] = [0, 0, 0, 0, 0];
  for (const { fresh, people, answered } of tries) {
    const chance = start * fresh + floor;
    const slope = answered / chance - (people - answered) / (1 - chance);
    const bend = answered / chance ** 2 + (people - answered) / (1 - chance) ** 2;
    byStart += slope * fresh;
    byFloor += slope;
    ss += bend * fresh ** 2;
    sf += bend * fresh;
    ff += bend;
  }
  if (freeFloor === 0) return [byStart / ss, 0];
  if (freeStart === 0) return [0, byFloor / ff];
  // Where all tries are equally fresh the two cannot be told apart: the smallest ridge keeps the step finite.
  const ridge = 1e-9 * (ss + ff);
  const determinant = (ss + ridge) * (ff + ridge) - sf ** 2;
  return [((ff + ridge) * byStart - sf * byFloor) / determinant, ((ss + ridge) * byFloor - sf * byStart) / determinant];
}

/** -Infinity where a chance leaves 0..1. */
function logLikelihood(tries: readonly FreshTries[], start: number, floor: number): number {
  let sum = 0;
  for (const { fresh, people, answered } of tries) {
    const chance = start * fresh + floor;
    if (!(chance > 0 && chance < 1)) return -Infinity;
    sum += answered * Math.log(chance) + (people - answered) * Math.log1p(-chance);
  }
  return sum;
}

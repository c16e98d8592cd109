import { normalQuantile } from '../numeric/normal-quantile.ts';
import { type AdditiveChance, additiveChance } from './additive-chance.ts';

/** People who were tried equally long after it began, and how many of them answered. */
export interface AgedTries {
  /** Any unit of time (hours after a lead, weeks since a piece was written), or how often they had seen it before; >= 0. */
  readonly age: number;
  readonly people: number;
  readonly answered: number;
}

/** How fast answering fades: chance at an age = start x exp(-rate x age) + floor. */
export interface ResponseDecay {
  /** Per unit of age, > 0; half of what fades is gone after ln 2 / rate. */
  readonly rate: number;
  readonly lower: number;
  /** `open` = it may fade faster than these ages can show. */
  readonly upper: number | 'open';
  /** What fades of the chance to answer at age 0, and what never does; 0..1. */
  readonly start: number;
  readonly floor: number;
}

/** `too_few`: fewer than ten answers or refusals; `too_few_ages`: fewer ages than the curve has unknowns; `does_not_fade`: later ones answer no less. */
export interface NoResponseDecay {
  readonly noDecay: 'too_few' | 'too_few_ages' | 'does_not_fade';
}

const LEAST = 10;

/**
 * How soon one has to be back: the rate at which the chance of an answer fades with age, from tries at many ages.
 * The ages have to come about by chance or by queue, not by who looked promising: else the hasty first calls are those to the best leads.
 *
 * @param hasFloor false where nobody answers once it is stale; with a floor at least three ages are needed
 * @param miss share of such intervals that miss the truth, in (0, 1)
 * @returns the curve, or why there is none
 * @throws RangeError for what is no count or no age
 * Error: the interval is that of the profile likelihood, so it is as lopsided as what is known. With 500 leads of which six in ten answer at
 *   once, tried at any time within three times 1 / rate, the rate is known to an eighth without a floor, and only to a third with one.
 * Source: contact hazard q(t) = q0 exp(-mu t) + q_inf; interval: Venzon & Moolgavkar (1988), Applied Statistics 37:87-94, eq. 1.
 */
export function responseDecay(
  tries: readonly AgedTries[],
  { hasFloor, miss = 0.05 }: { readonly hasFloor: boolean; readonly miss?: number },
): ResponseDecay | NoResponseDecay {
  const wrong = tries.find(
    ({ age, people, answered }) => !(age >= 0 && age < Infinity && answered >= 0 && answered <= people),
  );
  if (wrong) throw new RangeError(`${wrong.answered} of ${wrong.people} at age ${wrong.age}`);
  const [people, answered] = [total(tries, (each) => each.people), total(tries, (each) => each.answered)];
  if (Math.min(answered, people - answered) < LEAST) return { noDecay: 'too_few' };
  const ages = [...new Set(tries.filter((each) => each.people > 0).map(({ age }) => age))].toSorted((a, b) => a - b);
  if (ages.length < (hasFloor ? 3 : 2)) return { noDecay: 'too_few_ages' };
  const at = (rate: number): AdditiveChance =>
    additiveChance(
      tries.map((each) => ({ ...each, fresh: Math.exp(-rate * each.age) })),
      hasFloor,
    );
  const slowest = 0.01 / ages.at(-1)!;
  // Faster than this, and all but the youngest find nothing left of it.
  const fastest = 20 / (ages[1]! - ages[0]!);
  const rate = peak((each) => at(each).logLikelihood, slowest, fastest);
  const best = at(rate);
  if (rate <= slowest * 1.01 || best.start <= 0) return { noDecay: 'does_not_fade' };
  const reach = normalQuantile(1 - miss / 2) ** 2 / 2;
  const isLikely = (each: number): boolean => best.logLikelihood - at(each).logLikelihood <= reach;
  return {
    rate,
    lower: isLikely(slowest) ? 0 : edge(isLikely, rate, slowest),
    upper: isLikely(fastest) ? 'open' : edge(isLikely, rate, fastest),
    start: best.start,
    floor: best.floor,
  };
}

const total = (tries: readonly AgedTries[], of: (each: AgedTries) => number): number =>
  tries.reduce((sum, each) => sum + of(each), 0);

/** Where a function is highest between two rates: a grid on the logarithm, since it may have several tops, then golden sections. */
function peak(height: (rate: number) => number, slowest: number, fastest: number): number {
  const cells = 40;
  const step = Math.log(fastest / slowest) / cells;
  const rates = Array.from({ length: cells + 1 }, (_, cell) => slowest * Math.exp(cell * step));
  const heights = rates.map(height);
  const top = heights.indexOf(Math.max(...heights));
  let [low, high] = [Math.log(rates[top]!) - step, Math.log(rates[top]!) + step];
  const golden = (Math.sqrt(5) - 1) / 2;
  for (let round = 0; round < 30; round += 1) {
    const [a, b] = [high - golden * (high - low), low + golden * (high - low)];
    if (height(Math.exp(a)) >= height(Math.exp(b))) high = b;
    else low = a;
  }
  return Math.exp((low + high) / 2);
}

/** The rate at which what holds at `inside` ceases to hold on the way to `outside`, by halving. */
function edge(holds: (rate: number) => boolean, inside: number, outside: number): number {
  let [kept, lost] = [Math.log(inside), Math.log(outside)];
  for (let round = 0; round < 40; round += 1) {
    const middle = (kept + lost) / 2;
    if (holds(Math.exp(middle))) kept = middle;
    else lost = middle;
  }
  return Math.exp(kept);
}

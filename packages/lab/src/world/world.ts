import { NEED_SIGNS, randomStreams } from '@vivero/decision';
import type { SeenBank } from '../seen/seen-bank.ts';
import type { BankSize } from './bank-size.ts';
import { type CellDraws, cellDraws } from './cell-draws.ts';
import { drawShocks, type Shock } from './draw-shocks.ts';
import { onsetFactors } from './onset-factors.ts';
import { drawPopulation, type Population } from './population.ts';
import type { WorldRules } from './world-rules.ts';

/** What has come of everything so far, in whole units of the currency. */
export interface WorldTally {
  value: number;
  /** Margin of what was bought, whoever would have bought it anyway. */
  sales: number;
  purchases: number;
  left: number;
  complaints: number;
  referred: number;
  toRivals: number;
}

/** The truth of a synthetic bank in one week: a policy sees `seen` and nothing else. */
export interface World {
  readonly rules: WorldRules;
  readonly size: BankSize;
  readonly people: Population;
  readonly shocks: readonly Shock[];
  /** By need, then by week and RM (`week * rms + rm`): factor on how often it begins. */
  readonly onset: readonly Float64Array[];
  readonly seen: SeenBank;
  /** By need: 1 = the customer has it now. */
  readonly inNeed: readonly Uint8Array[];
  readonly fatigue: Float64Array;
  readonly trust: Float64Array;
  /** Week of the last purchase; -1000 = none. */
  readonly boughtIn: Int16Array;
  /** Week in which the customer last passed the bank on; -1000 = never. */
  readonly referredIn: Int16Array;
  /** By customer and need: week of the last yes to a question; -1000 = none. */
  readonly confirmedIn: Int16Array;
  /** By customer and need: what this week's contacts add to the log odds of buying. */
  readonly boost: Float64Array;
  /** What this week's contacts add to the log rate of leaving. */
  readonly strain: Float64Array;
  readonly tally: WorldTally;
  readonly draws: Draws;
}

const MECHANISMS = [
  'begins',
  'ends',
  'sign',
  'buys',
  'wakes',
  'answer',
  'interest',
  'rival',
  'leaves',
  'refers',
  'converts',
  'complains',
  'mentions',
  'overrides',
  'knows',
  'picks',
] as const;
type Draws = Readonly<Record<(typeof MECHANISMS)[number], CellDraws>>;

/**
 * A bank before its first week, its needs already in balance.
 * @param bankSeed seed of what hits all of the bank, where this is only a part of it
 */
export function newWorld(rules: WorldRules, size: BankSize, seed: number, bankSeed = seed): World {
  const streams = randomStreams(seed);
  const people = drawPopulation(rules, size.customers, size.rms, streams);
  const draws = Object.fromEntries(MECHANISMS.map((name) => [name, cellDraws(seed, name)])) as Draws;
  const shocks = drawShocks(rules, size, { bank: bankSeed, own: seed });
  const start = cellDraws(seed, 'start');
  return {
    rules,
    size,
    people,
    shocks,
    onset: onsetFactors(rules.needs, shocks, size),
    seen: {
      customers: size.customers,
      needs: rules.needs.map(({ kind, perYear, meanWeeks, margin, sign }) => ({
        kind,
        perYear,
        meanWeeks,
        margin,
        sign: NEED_SIGNS.indexOf(sign),
      })),
      traits: people.traits,
      size: people.size,
      rms: size.rms,
      rmOf: people.rmOf,
      minutesAWeek: size.minutesAWeek,
      room: size.weeks,
      weeks: 0,
      words: rules.needs.map(() => new Uint32Array(size.customers * size.weeks)),
      gone: new Uint8Array(size.customers),
      contactedIn: new Int16Array(size.customers).fill(-1),
      ownChoices: [],
    },
    inNeed: rules.needs.map((need, k) =>
      Uint8Array.from({ length: size.customers }, (_, i) => {
        const begins = (need.perYear / 52) * Math.exp(people.affinity[k]![i]!);
        const share = begins / (begins + 1 / (need.meanWeeks * rules.windowFactor));
        return Number(start(i * rules.needs.length + k, 0) < share);
      }),
    ),
    fatigue: new Float64Array(size.customers),
    trust: new Float64Array(size.customers),
    boughtIn: new Int16Array(size.customers).fill(-1000),
    referredIn: new Int16Array(size.customers).fill(-1000),
    confirmedIn: new Int16Array(size.customers * rules.needs.length).fill(-1000),
    boost: new Float64Array(size.customers * rules.needs.length),
    strain: new Float64Array(size.customers),
    tally: { value: 0, sales: 0, purchases: 0, left: 0, complaints: 0, referred: 0, toRivals: 0 },
    draws,
  };
}

/** The same world once more, so that another policy can live through the weeks that follow. */
export const copyWorld = (world: World): World => ({
  ...world,
  seen: {
    ...world.seen,
    words: world.seen.words.map((own) => own.slice()),
    gone: world.seen.gone.slice(),
    contactedIn: world.seen.contactedIn.slice(),
    ownChoices: [...world.seen.ownChoices],
  },
  inNeed: world.inNeed.map((own) => own.slice()),
  fatigue: world.fatigue.slice(),
  trust: world.trust.slice(),
  boughtIn: world.boughtIn.slice(),
  referredIn: world.referredIn.slice(),
  confirmedIn: world.confirmedIn.slice(),
  boost: world.boost.slice(),
  strain: world.strain.slice(),
  tally: { ...world.tally },
});

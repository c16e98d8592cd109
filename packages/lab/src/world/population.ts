import { drawNormal, type RandomStream, type RandomStreams, sigmoid } from '@vivero/decision';
import { TRAITS, type Trait } from '../seen/seen-bank.ts';
import type { WorldRules } from './world-rules.ts';

/** The people of a bank: what everybody sees, and what nobody does. */
export interface Population {
  readonly customers: number;
  readonly traits: Readonly<Record<Trait, Float64Array>>;
  readonly size: Float64Array;
  readonly rmOf: Uint8Array;
  /** Hidden: does things alone; is moved by a word; resents one. */
  readonly selfServe: Float64Array;
  readonly persuadable: Float64Array;
  readonly dog: Uint8Array;
  /** Weekly log rate of leaving in quiet times, less the first year's. */
  readonly leaves: Float64Array;
  /** Years with the bank when the record begins. */
  readonly years: Float64Array;
  /** By need: log of the factor on its weekly rate of beginning; its mean factor is 1. */
  readonly affinity: readonly Float64Array[];
  /** By RM: deviation of what a talk of theirs does, around 0. */
  readonly skill: Float64Array;
  /** By RM: chance that somebody whom they choose themselves is in need of what they talk about, as far as they know it. */
  readonly knows: Float64Array;
}

/** How each need leans on the traits; the deviation of the sum is about .8. Guess. */
const LEANS: readonly Partial<Readonly<Record<Trait, number>>>[] = [
  { balance: 0.6, age: 0.5 },
  { balance: 0.6, income: 0.4 },
  { income: 0.5, risk: -0.5, age: -0.3 },
  { income: 0.5, age: -0.6 },
  { digital: 0.6, age: -0.4 },
  { digital: 0.5, income: 0.5 },
];

/** @param rms books of about equal size */
export function drawPopulation(rules: WorldRules, customers: number, rms: number, streams: RandomStreams): Population {
  const normals = (name: string): Float64Array => {
    const stream = streams.stream(`people.${name}`);
    return Float64Array.from({ length: customers }, () => drawNormal(stream));
  };
  const own = Object.fromEntries(TRAITS.map((trait) => [trait, normals(trait)])) as Record<Trait, Float64Array>;
  const traits: Record<Trait, Float64Array> = {
    ...own,
    digital: mixed([own.age, -0.4], [own.digital, 0.917]),
    balance: mixed([own.income, 0.5], [own.balance, 0.866]),
    risk: mixed([own.age, -0.2], [own.risk, 0.98]),
    tenure: mixed([own.age, 0.5], [own.tenure, 0.866]),
  };
  const selfServe = mixed([traits.digital, 0.6], [normals('self_serve'), 0.8]);
  const { withSelfServe, spread } = rules.persuadability;
  const rest = Math.sqrt(1 - withSelfServe ** 2 - 0.16) * spread;
  const persuadable = mixed(
    [selfServe, withSelfServe * spread],
    [traits.age, 0.4 * spread],
    [normals('persuadable'), rest],
  );
  const resents = mixed([traits.tenure, -0.6], [normals('dog'), 0.8]);
  const dogs = streams.stream('people.dogs');
  const wandering = normals('leaving');
  const byRm = (name: string, draw: (stream: RandomStream) => number): Float64Array => {
    const stream = streams.stream(`rms.${name}`);
    return Float64Array.from({ length: rms }, () => draw(stream));
  };
  return {
    customers,
    traits,
    size: traits.balance.map((balance) => Math.exp(0.4 * balance - 0.08)),
    rmOf: Uint8Array.from({ length: customers }, (_, i) => i % rms),
    selfServe,
    persuadable,
    dog: Uint8Array.from(resents, (z) => {
      const draw = dogs();
      return Number(rules.dogs !== null && draw < sigmoid(rules.dogs.base + rules.dogs.slope * z));
    }),
    leaves: wandering.map(
      (z) => Math.log(rules.leaving.aYear / 52) + rules.leaving.spread * z - rules.leaving.spread ** 2 / 2,
    ),
    years: traits.tenure.map((tenure) => Math.exp(1.4 + 0.9 * tenure)),
    affinity: rules.needs.map((_, k) => affinityOf(traits, LEANS[k] ?? {})),
    skill: byRm('skill', drawNormal),
    knows: byRm('knows', (stream) => (stream() < rules.knowing.share ? rules.knowing.right : 0)),
  };
}

function mixed(...parts: readonly (readonly [Float64Array, number])[]): Float64Array {
  const [first] = parts;
  const sum = new Float64Array(first?.[0].length ?? 0);
  for (const [values, weight] of parts) for (let i = 0; i < sum.length; i += 1) sum[i]! += weight * values[i]!;
  return sum;
}

/** Less half the variance of what it sums up to, so that the mean factor is 1. */
function affinityOf(traits: Population['traits'], leans: Partial<Readonly<Record<Trait, number>>>): Float64Array {
  const sum = mixed(...TRAITS.map((trait) => [traits[trait], leans[trait] ?? 0] as const));
  const mean = sum.reduce((total, value) => total + value / sum.length, 0);
  const variance = sum.reduce((total, value) => total + (value - mean) ** 2 / sum.length, 0);
  return sum.map((value) => value - mean - variance / 2);
}

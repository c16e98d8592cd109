import type { NeedWeeks } from '@vivero/decision';
import { type SeenBank, TRAITS } from '../../seen/seen-bank.ts';
import type { Told } from './told.ts';

/** What was seen longer ago than this is spent, as everywhere in the product. */
const LOOK_BACK = 26;
const WEEKS_A_MONTH = 52 / 12;
const MONTHS = 12;

/**
 * The last half year of some customers about one need, as the need filter takes it.
 * @param until weeks on record at the end of it: all, unless said otherwise; and what RMs told by choosing somebody
 */
export function recordWeeks(
  seen: SeenBank,
  need: number,
  customers: ArrayLike<number>,
  { until = seen.weeks, told = [] }: { readonly until?: number; readonly told?: readonly Told[] } = {},
): NeedWeeks {
  const weeks = Math.min(LOOK_BACK, until);
  const from = until - weeks;
  const width = TRAITS.length;
  const signals = new Uint32Array(customers.length * weeks);
  const covariates = new Float64Array(customers.length * width);
  for (let place = 0; place < customers.length; place += 1) {
    const i = customers[place]!;
    const own = i * seen.room + from;
    signals.set(seen.words[need]!.subarray(own, own + weeks), place * weeks);
    for (const [column, trait] of TRAITS.entries()) covariates[place * width + column] = seen.traits[trait][i]!;
  }
  const season = Uint8Array.from({ length: weeks }, (_, week) => Math.floor((from + week) / WEEKS_A_MONTH) % MONTHS);
  const heard = told.filter((each) => each.need === need && each.week >= from && each.share > 0);
  const whatWasTold = heard.length === 0 ? {} : { told: toldWeeks(heard, customers, from, weeks) };
  return { customers: customers.length, weeks, signals, covariates, width, season, ...whatWasTold };
}

function toldWeeks(heard: readonly Told[], customers: ArrayLike<number>, from: number, weeks: number): Float64Array {
  const shares = new Float64Array(customers.length * weeks);
  const places = new Map(Array.from(customers, (customer, place) => [customer, place]));
  for (const { customer, week, share } of heard) {
    const place = places.get(customer);
    if (place !== undefined) shares[place * weeks + week - from] = share;
  }
  return shares;
}

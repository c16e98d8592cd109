import type { NeedWeeks } from '@vivero/decision';
import { type SeenBank, TRAITS } from '../../seen/seen-bank.ts';

/** What was seen longer ago than this is spent, as everywhere in the product. */
const LOOK_BACK = 26;
const WEEKS_A_MONTH = 52 / 12;
const MONTHS = 12;

/** The last half year of some customers about one need, as the need filter takes it. */
export function recordWeeks(seen: SeenBank, need: number, customers: ArrayLike<number>): NeedWeeks {
  const weeks = Math.min(LOOK_BACK, seen.weeks);
  const from = seen.weeks - weeks;
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
  return { customers: customers.length, weeks, signals, covariates, width, season };
}

import { wilson } from '../rates/wilson.ts';
import type { SurvivalCurve } from './kaplan-meier.ts';

/**
 * 95 % interval of the share that waits longer than the last of these days.
 *
 * @param seen the steps of a curve up to the day in question; the wait of somebody among them has ended
 * @returns shares in 0..1, lower <= survival <= upper
 * @throws RangeError while nobody's wait has ended: then there is nothing but "none of those who were watched"
 *
 * Taken on the scale ln(-ln S), which keeps it inside 0..1. Once nobody is left that scale has no value; the upper end is then what was
 * left at most before the last step, times what Wilson's interval leaves of "none of those who were still there": few people at the end
 * of a long watch do not make a sure thing.
 * Error: coverage is close to nominal from about 20 people on; below, it is a rough guide.
 * Source: Kalbfleisch & Prentice (1980), The Statistical Analysis of Failure Time Data, section 1.3.
 */
export function survivalBand(seen: SurvivalCurve): { readonly lower: number; readonly upper: number } {
  const last = seen.findLast((step) => step.ended > 0);
  if (last === undefined) throw new RangeError('nobody has been seen to end a wait');
  if (last.survival === 0) {
    const before = seen.filter((step) => step.day < last.day);
    const left = before.some((step) => step.ended > 0) ? survivalBand(before).upper : 1;
    return { lower: 0, upper: left * wilson(0, last.atRisk).upper };
  }
  const log = Math.log(last.survival);
  const reach = (1.959964 * Math.sqrt(last.variance)) / -log;
  return { lower: Math.exp(log * Math.exp(reach)), upper: Math.exp(log * Math.exp(-reach)) };
}

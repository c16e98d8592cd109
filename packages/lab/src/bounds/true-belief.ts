import { boughtIn, firedIn } from '@vivero/decision';
import { seasonOf } from '../world/begin-week.ts';
import { INTEREST, NO, YES } from '../world/week-words.ts';
import type { World } from '../world/world.ts';
import { aloneOf } from '../world/end-week.ts';
import { logistic } from '../world/logistic.ts';

/**
 * Belief in every need by the true laws, brought on week by week: what nobody can better from the same signs.
 * By customer and need, before this week's contacts.
 */
export function trueBeliefs(world: World): { readonly belief: Float64Array; readonly next: (now: World) => void } {
  const { rules, people, seen } = world;
  const width = rules.needs.length;
  const belief = new Float64Array(seen.customers * width);
  for (let cell = 0; cell < belief.length; cell += 1) {
    const [i, k] = [Math.floor(cell / width), cell % width];
    const need = rules.needs[k]!;
    const begins = (need.perYear / 52) * Math.exp(people.affinity[k]![i]!);
    belief[cell] = begins / (begins + 1 / (need.meanWeeks * rules.windowFactor));
  }
  let upTo = 0;
  const next = (now: World): void => {
    for (; upTo < now.seen.weeks; upTo += 1) {
      for (let cell = 0; cell < belief.length; cell += 1) {
        const [i, k] = [Math.floor(cell / width), cell % width];
        const need = rules.needs[k]!;
        const words = now.seen.words[k]!;
        let p = belief[cell]!;
        if (upTo > 0) p = afterWeek(now, { i, k, p }, words[i * seen.room + upTo - 1]!);
        const begins = -Math.expm1(-(need.perYear / 52) * seasonOf(k, upTo) * Math.exp(people.affinity[k]![i]!));
        const sign = firedIn(words[i * seen.room + upTo]!, now.seen.needs[k]!.sign);
        const [se, fa] = [rules.sign.sensitivity, rules.sign.falseAlarm];
        const begun = sign ? se : 1 - se;
        const quiet = sign ? fa : 1 - fa;
        const yes = p * quiet + (1 - p) * begins * begun;
        belief[cell] = yes / (yes + (1 - p) * (1 - begins) * quiet);
      }
    }
  };
  return { belief, next };
}

/** What remains of the belief once a week's contacts and purchases are known, and the window may have closed. */
function afterWeek(world: World, { i, k, p }: { i: number; k: number; p: number }, word: number): number {
  const { rules } = world;
  if (boughtIn(word)) return 0;
  const told = answered(word, YES) ? rules.answer : null;
  let [there, absent] = [1, 1];
  if (told) [there, absent] = [rules.answer.sensitivity, rules.answer.falseAlarm];
  else if (answered(word, NO)) [there, absent] = [1 - rules.answer.sensitivity, 1 - rules.answer.falseAlarm];
  if ((word & INTEREST) !== 0)
    [there, absent] = [there * rules.interest.sensitivity, absent * rules.interest.falseAlarm];
  const met = (word & ~1) !== 0;
  const buys = logistic(
    aloneOf(world, i) +
      (met
        ? rules.deeds.offer.push +
          rules.buying.persuadable * world.people.persuadable[i]! +
          rules.buying.dog * world.people.dog[i]!
        : 0),
  );
  const yes = p * there * (1 - buys);
  const still = yes / (yes + (1 - p) * absent);
  return still * (1 - 1 / (rules.needs[k]!.meanWeeks * rules.windowFactor));
}

const answered = (word: number, answer: number): boolean => (word & YES) === answer;

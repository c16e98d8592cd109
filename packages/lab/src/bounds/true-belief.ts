import { answerIn, boughtIn, contactedIn, firedIn, sigmoid } from '@vivero/decision';
import { personOf } from '../world/meet.ts';
import type { World } from '../world/world.ts';
import { aloneOf } from '../world/end-week.ts';

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
        const factor = now.onset[k]![upTo * seen.rms + seen.rmOf[i]!]!;
        const begins = -Math.expm1(-(need.perYear / 52) * factor * Math.exp(people.affinity[k]![i]!));
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

/** What remains of the belief once a week's answers, contacts and purchases are known, and the window may have closed. */
function afterWeek(world: World, { i, k, p }: { i: number; k: number; p: number }, word: number): number {
  const { rules } = world;
  if (boughtIn(word)) return 0;
  const answer = answerIn(word);
  let [there, absent] = [1, 1];
  if (answer !== null) {
    const { sensitivity, falseAlarm } = rules.answer;
    [there, absent] = answer.yes ? [sensitivity, falseAlarm] : [1 - sensitivity, 1 - falseAlarm];
  }
  const boost = contactedIn(word) ? rules.deeds.offer.push + personOf(world, i) : 0;
  const yes = p * there * (1 - sigmoid(aloneOf(world, i) + boost));
  const still = yes / (yes + (1 - p) * absent);
  return still * (1 - 1 / (rules.needs[k]!.meanWeeks * rules.windowFactor));
}

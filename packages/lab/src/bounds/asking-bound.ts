import { answerIn } from '@vivero/decision';
import type { Contact } from '../seen/contact.ts';
import { marginOf, OFFER_MINUTES } from '../policies/best-offers.ts';
import { ADVISED_WEEKS } from '../world/meet.ts';
import type { World } from '../world/world.ts';
import type { Bound } from './bounds.ts';
import { type DeedLaws, deedLaws } from './what-a-deed-adds.ts';
import { trueBeliefs } from './true-belief.ts';

const MINUTES = { offer: OFFER_MINUTES, ask: 8 } as const;
type Move = keyof typeof MINUTES;
const MOVES: readonly Move[] = ['offer', 'ask'];
/** Worth of an RM's minute, in whole units: what the next contact must bring. Chosen on seeds 9001 to 9004. */
const WORTH_OF_MINUTE = 0.5;
/** Belief x margin, in whole units, below which nothing is looked into: far from worth a call. */
const LEAST = 8;

/** One need of one customer as somebody who knows the laws sees it. */
interface Sight {
  readonly belief: number;
  readonly advised: boolean;
}

/**
 * The true laws of response with the same signs that everybody sees, and questions as well as offers: each contact is worth what it adds, and what the best
 * contact after it would, once its answer is known, against the best contact after waiting. It looks one contact ahead and no further, and knows nothing of
 * other customers' turns: what is known to be reachable, and no proof that nothing lies above it.
 */
export const askingBound: Bound = {
  name: 'asking_bound',
  begin: (start) => {
    const { belief, next } = trueBeliefs(start);
    return {
      choose: (world) => {
        next(world);
        const width = world.rules.needs.length;
        const found: { contact: Contact; worth: number }[] = [];
        for (let customer = 0; customer < world.seen.customers; customer += 1) {
          if (world.seen.gone[customer] === 1) continue;
          let best: (typeof found)[number] | null = null;
          for (let need = 0; need < width; need += 1) {
            const sight = sightOf(world, customer, need, belief[customer * width + need]!);
            if (sight.belief * marginOf(world.seen, customer, need) < LEAST) continue;
            for (const { move, worth } of worthOfMoves(world, customer, need, sight))
              if (worth > (best?.worth ?? 0))
                best = { contact: { customer, need, deed: move, minutes: MINUTES[move] }, worth };
          }
          if (best !== null) found.push(best);
        }
        return found.toSorted((a, b) => b.worth - a.worth).map(({ contact }) => contact);
      },
    };
  },
};

/** What is believed by now: what was said earlier this week counts already. */
function sightOf({ seen, rules, confirmedIn }: World, i: number, k: number, belief: number): Sight {
  const week = seen.weeks - 1;
  const answer = answerIn(seen.words[k]![i * seen.room + week]!);
  const advised = week - confirmedIn[i * rules.needs.length + k]! < ADVISED_WEEKS;
  return { belief: answer === null ? belief : told(rules, belief, answer.yes, 0).belief, advised };
}

/** Chance of an answer from somebody who does not buy, and the belief after it. @param buys chance that somebody in need buys meanwhile */
function told({ answer }: World['rules'], belief: number, yes: boolean, buys: number) {
  const [there, absent] = yes
    ? [answer.sensitivity, answer.falseAlarm]
    : [1 - answer.sensitivity, 1 - answer.falseAlarm];
  const truly = belief * there * (1 - buys);
  const chance = truly + (1 - belief) * absent;
  return { chance, belief: chance === 0 ? 0 : truly / chance };
}

/** What each move brings for a minute above waiting. */
function worthOfMoves(world: World, i: number, k: number, { belief, advised }: Sight) {
  const { rules } = world;
  const stays = 1 - 1 / (rules.needs[k]!.meanWeeks * rules.windowFactor);
  const laws = (move: Move, said: boolean): DeedLaws => deedLaws(world, i, k, move, said && move === 'offer');
  const after = { plain: MOVES.map((move) => laws(move, false)), said: MOVES.map((move) => laws(move, true)) };
  const best = (p: number, said: boolean): number =>
    MOVES.reduce(
      (most, move, at) => Math.max(most, after[said ? 'said' : 'plain'][at]!.adds(p) - MINUTES[move] * WORTH_OF_MINUTE),
      0,
    );
  const waiting = best(belief * stays, advised);
  return MOVES.map((move) => {
    const { buys, adds } = laws(move, advised);
    const [yes, no] = [told(rules, belief, true, buys), told(rules, belief, false, buys)];
    const later = yes.chance * best(yes.belief * stays, true) + no.chance * best(no.belief * stays, advised);
    const more = adds(belief) - MINUTES[move] * WORTH_OF_MINUTE + later - waiting;
    return { move, worth: more / MINUTES[move] };
  });
}

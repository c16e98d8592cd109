import { type ExploredChoice, explore } from '../exploration/explore.ts';
import { armOf } from './arm-of.ts';
import type { Judged } from './judged.ts';
import type { Judging } from './judging.ts';
import { type Draws, drawsNoMore } from './shared-limit.ts';

/** Which action the customer of a row gets: by lot among near-ties, so that the bank goes on learning what works. */
export interface DrawnAction {
  /** Place among everything judged for the customer. */
  readonly place: number;
  /** Places of the near-ties, in the order of the arms of `choice`. */
  readonly among: readonly number[];
  readonly choice: ExploredChoice;
  /** What the longest of them takes beyond the chosen action: kept free whichever is drawn. */
  readonly reserved: number;
}

/**
 * Draws among the actions that may well be as good as the one that a customer was chosen for. Who is on the list is settled before and
 * does not depend on the draw: only what fits into the minutes that are left of the day, and draws on nothing else that is shared, comes into question, so that the chances are
 * exactly those of the actions given that the customer is on it. What is due is never drawn, nor what a rule refuses, nor anything for the
 * comparison group, nor a greeting or what only fills idle minutes.
 * @param all everything judged for the customer
 * @param place of the action that brings most within the day
 * @param spare minutes of the day that nothing else needs
 * @returns null where nothing comes near it
 */
export function drawAction(
  all: readonly Judged[],
  place: number,
  { spare, seed, judging }: { readonly spare: number; readonly seed: number; readonly judging: Judging },
): DrawnAction | null {
  const { drawsOn } = judging;
  const rules = judging.input.policy.exploration;
  const best = all[place]!;
  const { customer } = best.candidate;
  if (rules === null || customer.heldOut || !mayBeDrawn(best)) return null;
  const drawsOf = ({ candidate, means }: Judged): Draws => drawsOn(candidate, means);
  const least = best.score.total * (1 - rules.near);
  const among: number[] = [];
  let reserved = 0;
  for (const [at, judged] of all.entries()) {
    const longer = judged.means.minutes - best.means.minutes;
    if (!mayBeDrawn(judged) || judged.score.total < least || longer > spare) continue;
    if (!drawsNoMore(drawsOf(judged), drawsOf(best))) continue;
    among.push(at);
    reserved = Math.max(reserved, longer);
  }
  if (among.length < 2) return null;
  const arms = among.map((at) => armOf(all[at]!.score));
  const choice = explore(arms, customer.customerId, seed, rules);
  return { place: among[choice.chosen]!, among, choice, reserved };
}

const mayBeDrawn = ({ candidate, blockedBy, score }: Judged): boolean =>
  blockedBy === null && candidate.clock === null && candidate.birthday === null && score.total > 0;

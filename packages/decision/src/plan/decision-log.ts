import type { PlanAction } from './candidate.ts';
import type { ExploredChoice } from '../exploration/explore.ts';
import type { Bound } from './overflow.ts';
import type { DrawnAction } from './draw-action.ts';
import type { DrawnRow } from './draw-last-row.ts';
import type { Judged } from './judged.ts';
import { whyNotOf } from './make-row.ts';
import type { BlockedAction } from './plan-row.ts';
import { rowReason } from './row-reasons.ts';

/** Why a customer's decision is written down: a row was shown, had to wait, was withheld from the comparison group, drawn for exploration, its best action was blocked, or the 1 % sample. */
export type DecisionKind = 'offered' | 'overflow' | 'held_out' | 'explored' | 'best_blocked' | 'sampled';

export interface EligibleAction {
  readonly action: PlanAction;
  readonly needId: string | null;
  readonly productId: string | null;
  readonly contentId: string | null;
  readonly medium: string;
  readonly score: number;
  /** Chance with which the policy picks it, given whether the customer is on the list: 1 or 0 unless it was drawn by lot. */
  readonly propensity: number;
}

/** Somebody who might have got the last row, with what would have been done. */
export interface Contender extends EligibleAction {
  readonly customerId: string;
}

/** What the choice decided about one customer (science.md 2.4); run-wide fields stand once in `PlanRun`. */
export interface Decision {
  readonly kind: DecisionKind;
  readonly customerId: string;
  readonly rm: number;
  /** Index into `eligible` of what was shown; null when nothing was. */
  readonly chosen: number | null;
  readonly eligible: readonly EligibleAction[];
  readonly blocked: readonly BlockedAction[];
  readonly heldOut: boolean;
  /** What is shown was drawn by lot among near-ties. */
  readonly explored: boolean;
  /** The lot with everything it came from: made again from this alone by `replays`. */
  readonly choice: ExploredChoice | null;
  /** Where the lot was about who gets the last row: everybody who might have, in the order of the arms of `choice`. */
  readonly contenders: readonly Contender[] | null;
  /** What kept an eligible action off the list. */
  readonly bound: Bound | null;
  /** Catalogue key of the reason shown. */
  readonly reasonKey: string | null;
}

/**
 * The log row of a customer who gets no row, or null when the sample leaves it out. Waiting, held-out and best-blocked ones are always written.
 * @param waits whether something allowed is worth doing; what kept it off, `bound`, is known only when the day is full
 * @param draw one number of the stream `log`, drawn for every customer so that a sample never shifts another
 */
export function unseenDecision(
  all: readonly Judged[],
  waits: boolean,
  draw: number,
  sampleShare: number,
): Decision | null {
  if (all.length === 0) return null;
  const kind = waits ? 'overflow' : (keptFrom(all) ?? (draw < sampleShare ? 'sampled' : null));
  return kind === null ? null : decisionOf(all, kind, () => 0);
}

/**
 * The log row of a customer who is on the list.
 * @param place of what is shown, among everything judged
 * @param lot by which the action was drawn, or the row; null = neither was
 */
export function shownDecision(all: readonly Judged[], place: number, lot: DrawnAction | DrawnRow | null): Decision {
  const decision = decisionOf(all, 'offered', chancesOf(place, lot));
  const chosen = all.slice(0, place).filter(({ blockedBy }) => blockedBy === null).length;
  return {
    ...decision,
    chosen,
    explored: lot !== null,
    choice: lot?.choice ?? null,
    contenders: lot !== null && 'contenders' in lot ? contendersOf(lot) : null,
    reasonKey: rowReason(all[place]!).key,
  };
}

function chancesOf(place: number, lot: DrawnAction | DrawnRow | null): (place: number) => number {
  if (lot === null) return (at) => (at === place ? 1 : 0);
  const { propensities, chosen } = lot.choice;
  if ('contenders' in lot) return (at) => (at === place ? propensities[chosen]! : 0);
  return (at) => propensities[lot.among.indexOf(at)] ?? 0;
}

const contendersOf = ({ contenders, choice }: DrawnRow): readonly Contender[] =>
  contenders.map(({ owner, judged }, i) => ({ customerId: owner, ...eligibleOf(judged, choice.propensities[i]!) }));

/** The log row of somebody who might have got the last row and did not. @param place of what would have been shown */
export function passedOver(all: readonly Judged[], place: number, chance: number): Decision {
  return { ...decisionOf(all, 'overflow', (at) => (at === place ? chance : 0)), explored: true };
}

function decisionOf(all: readonly Judged[], kind: DecisionKind, chance: (place: number) => number): Decision {
  const { customer } = all[0]!.candidate;
  const eligible: EligibleAction[] = [];
  for (let place = 0; place < all.length; place += 1) {
    const judged = all[place]!;
    if (judged.blockedBy === null) eligible.push(eligibleOf(judged, chance(place)));
  }
  return {
    kind,
    customerId: customer.customerId,
    rm: customer.rm,
    chosen: null,
    eligible,
    blocked: whyNotOf(all),
    heldOut: customer.heldOut,
    explored: false,
    choice: null,
    contenders: null,
    bound: null,
    reasonKey: null,
  };
}

const eligibleOf = ({ candidate, means, score }: Judged, propensity: number): EligibleAction => ({
  action: candidate.action,
  needId: candidate.need === null ? null : candidate.need.needId,
  productId: candidate.product === null ? null : candidate.product.productId,
  contentId: candidate.contentId,
  medium: means.medium,
  score: score.total,
  propensity,
});

/** What kept a customer from the list for whom nothing allowed is worth doing. */
function keptFrom(all: readonly Judged[]): DecisionKind | null {
  let best: Judged | null = null;
  for (const judged of all) {
    if (judged.blockedBy?.rule === 'holdout') return 'held_out';
    if (best === null || judged.score.total > best.score.total) best = judged;
  }
  return best !== null && best.blockedBy !== null ? 'best_blocked' : null;
}

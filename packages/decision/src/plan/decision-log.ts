import type { PlanAction } from './candidate.ts';
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
  /** Chance with which the policy picks it: 1 or 0 while the choice is deterministic. */
  readonly propensity: number;
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
  readonly explored: boolean;
  /** What kept an eligible action off the list. */
  readonly bound: 'minutes' | 'rows' | null;
  /** Catalogue key of the reason shown. */
  readonly reasonKey: string | null;
}

/**
 * The log row of one customer, or null when the sample leaves it out. Offered, waiting, held-out and best-blocked rows are always written.
 * @param shown place in `all` of what is shown; null = nothing
 * @param waits whether something allowed is worth doing and gets no row; what kept it off, `bound`, is known only when the day is full
 * @param draw one number of the stream `log`, drawn for every customer so that a sample never shifts another
 */
export function decisionOf(
  all: readonly Judged[],
  shown: number | null,
  waits: boolean,
  draw: number,
  sampleShare: number,
): Decision | null {
  const customer = all[0]?.candidate.customer;
  if (!customer) return null;
  const kind = kindOf(all, shown, waits) ?? (draw < sampleShare ? 'sampled' : null);
  if (kind === null) return null;
  const eligible: EligibleAction[] = [];
  let chosen: number | null = null;
  for (let place = 0; place < all.length; place += 1) {
    const judged = all[place]!;
    if (judged.blockedBy !== null) continue;
    if (place === shown) chosen = eligible.length;
    eligible.push(eligibleOf(judged, place === shown ? 1 : 0));
  }
  return {
    kind,
    customerId: customer.customerId,
    rm: customer.rm,
    chosen,
    eligible,
    blocked: whyNotOf(all),
    heldOut: customer.heldOut,
    explored: false,
    bound: null,
    reasonKey: shown === null ? null : rowReason(all[shown]!).key,
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

function kindOf(all: readonly Judged[], shown: number | null, waits: boolean): DecisionKind | null {
  if (shown !== null) return 'offered';
  if (waits) return 'overflow';
  let best: Judged | null = null;
  for (const judged of all) {
    if (judged.blockedBy?.rule === 'holdout') return 'held_out';
    if (best === null || judged.score.total > best.score.total) best = judged;
  }
  return best !== null && best.blockedBy !== null ? 'best_blocked' : null;
}

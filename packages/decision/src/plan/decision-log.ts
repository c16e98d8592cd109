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
 * @param draw one number of the stream `log`, drawn for every customer so that a sample never shifts another
 */
export function decisionOf(
  all: readonly Judged[],
  shown: Judged | null,
  bound: Decision['bound'],
  draw: number,
  sampleShare: number,
): Decision | null {
  const customer = all[0]?.candidate.customer;
  if (!customer) return null;
  const kind = kindOf(all, shown, bound) ?? (draw < sampleShare ? 'sampled' : null);
  if (kind === null) return null;
  const eligible = all.filter((judged) => judged.blockedBy === null);
  return {
    kind,
    customerId: customer.customerId,
    rm: customer.rm,
    chosen: shown ? eligible.indexOf(shown) : null,
    eligible: eligible.map((judged) => ({
      action: judged.candidate.action,
      needId: judged.candidate.need?.needId ?? null,
      productId: judged.candidate.product?.productId ?? null,
      contentId: judged.candidate.contentId,
      medium: judged.means.medium,
      score: judged.score.total,
      propensity: judged === shown ? 1 : 0,
    })),
    blocked: whyNotOf(all),
    heldOut: customer.heldOut,
    explored: false,
    bound: shown ? null : bound,
    reasonKey: shown ? rowReason(shown).key : null,
  };
}

function kindOf(all: readonly Judged[], shown: Judged | null, bound: Decision['bound']): DecisionKind | null {
  if (shown) return 'offered';
  if (bound) return 'overflow';
  if (all.some((judged) => judged.blockedBy?.rule === 'holdout')) return 'held_out';
  let best: Judged | null = null;
  for (const judged of all) if (best === null || judged.score.total > best.score.total) best = judged;
  return best !== null && best.blockedBy !== null ? 'best_blocked' : null;
}

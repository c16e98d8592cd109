import type { Product } from '../product-plan/product.ts';
import { type GateResult, gateResult } from './gate-result.ts';
import type { JurisdictionPack } from './jurisdiction-pack.ts';

/** What a touch promises something for: money that is brought or kept on deposit, buying a product, or neither of them. */
export const REWARD_CONDITIONS = ['deposit', 'product', 'other'] as const;
export type RewardCondition = (typeof REWARD_CONDITIONS)[number];

/** R-DEP-1: deposits are not gathered by gifts. R-SUIT-6: nothing is given away with a product that can lose money. */
export function rewardRule(
  reward: RewardCondition | null,
  product: Product | null,
  pack: JurisdictionPack,
): GateResult | null {
  if (reward === 'deposit' && !pack.depositRewards) return gateResult('reward', 'block', {}, 'deposit');
  if (reward === 'product' && product !== null && product.riskLevel > 1)
    return gateResult('reward', 'block', {}, 'risk');
  return null;
}

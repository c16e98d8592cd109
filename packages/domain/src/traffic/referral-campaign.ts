import type { Day } from '../day.ts';
import { type RewardCondition, rewardRule } from '../gate/reward-rule.ts';
import type { JurisdictionPack } from '../gate/jurisdiction-pack.ts';
import type { EventCode, LedgerEvent } from '../ledger-event.ts';
import type { Problem } from '../problem.ts';
import type { Product } from '../product-plan/product.ts';

/** Rewards that a customer may have of one campaign at the most, whatever the bank sets (R-MGM-2). */
export const MOST_REWARDS = 10;

/** What a customer gets for bringing somebody. */
export interface ReferralCampaign {
  readonly campaignId: string;
  readonly name: string;
  /** What the friend has to do before anything is owed; null = nothing is given. */
  readonly condition: RewardCondition | null;
  /** Only with `product`. */
  readonly productId: string | null;
  /** Minor units of the bank's currency; 0 without a condition. */
  readonly rewardMinor: number;
  /** Rewards a customer, 1 .. MOST_REWARDS. */
  readonly cap: number;
  /** Last day on which anybody comes in by it. */
  readonly endsOn: Day;
}

type CampaignProblem = Extract<Problem, { code: `campaign.${string}` | 'product.not_found' }>;

/**
 * Why a campaign may not be; null = it may. The rules of the gate on rewards hold here already, so that nothing is promised that no message
 * may say: R-DEP-1 (no gifts for deposits), R-SUIT-6 (none with a product that can lose money).
 * @param product the one that the campaign names; undefined = there is no such product
 */
export function campaignFault(
  { condition, productId, rewardMinor, cap, endsOn, name }: ReferralCampaign,
  product: Product | undefined,
  pack: JurisdictionPack,
  today: Day,
): CampaignProblem | null {
  if (name.trim() === '' || name.length > 80) return { code: 'campaign.invalid', field: 'name' };
  if (!Number.isInteger(cap) || cap < 1 || cap > MOST_REWARDS) return { code: 'campaign.invalid', field: 'cap' };
  if (endsOn < today) return { code: 'campaign.invalid', field: 'endsOn' };
  const given = Number.isSafeInteger(rewardMinor) && rewardMinor > 0;
  if (condition === null ? rewardMinor !== 0 : !given) return { code: 'campaign.invalid', field: 'reward' };
  if ((condition === 'product') !== (productId !== null)) return { code: 'campaign.invalid', field: 'productId' };
  if (productId !== null && product === undefined) return { code: 'product.not_found', productId };
  if (condition === 'product' && product !== undefined && isDeposit(product.category) && !pack.depositRewards)
    return { code: 'campaign.reward_refused', rule: 'R-DEP-1' };
  if (rewardRule(condition, product ?? null, pack) === null) return null;
  return { code: 'campaign.reward_refused', rule: condition === 'deposit' ? 'R-DEP-1' : 'R-SUIT-6' };
}

const DEPOSITS = ['current_account', 'savings', 'term_deposit'];
const isDeposit = (category: string | null): boolean => category !== null && DEPOSITS.includes(category);

const MET: readonly EventCode[] = ['CT-V', 'IN-A'];

/** Whether this event of the friend is what the reward was promised for: a purchase, money on deposit, or a conversation. */
export function qualifies(
  { condition }: Pick<ReferralCampaign, 'condition'>,
  category: string | null,
  event: Pick<LedgerEvent, 'code' | 'category'>,
): boolean {
  switch (condition) {
    case null:
      return false;
    case 'other':
      return MET.includes(event.code);
    case 'product':
      return event.code === 'TX-S' && event.category === category;
    case 'deposit':
      return event.code === 'TX-S' && isDeposit(event.category);
  }
}

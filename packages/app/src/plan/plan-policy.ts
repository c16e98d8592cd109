import { defaultPolicy, type PlanPolicy } from '@vivero/decision';
import type { Bank } from '@vivero/storage';

/** How the day is chosen in this bank: as Vivero ships it, with what the bank decides for itself. */
export function planPolicy({ currency, planRules }: Pick<Bank, 'currency' | 'planRules'>): PlanPolicy {
  const policy = defaultPolicy(currency);
  return {
    ...policy,
    contactPriceMinor: { ...policy.contactPriceMinor, ...planRules.contactPriceMinor },
    exploration: planRules.exploration ? policy.exploration : null,
  };
}

import type { ContactMedium } from '../traffic/contact-medium.ts';

/** What a bank decides about the choice of the day. */
export interface PlanRules {
  /** Whether near-ties among the actions of a customer are drawn by lot, so that the bank goes on learning what works. */
  readonly exploration: boolean;
  /** Price of one contact beside the minutes it takes, in minor units of the bank's currency; a medium that is absent costs what Vivero ships. */
  readonly contactPriceMinor: Partial<Readonly<Record<ContactMedium, number>>>;
}

/** What holds where the bank has decided nothing. */
export const DEFAULT_PLAN_RULES: PlanRules = { exploration: true, contactPriceMinor: {} };

/** What is wrong with the rules, in words for whoever wrote them down; nothing where they can be kept. */
export function planRuleFaults({ contactPriceMinor }: Partial<PlanRules>): readonly string[] {
  return Object.entries(contactPriceMinor ?? {}).flatMap(([medium, price]) =>
    Number.isSafeInteger(price) && price >= 0 ? [] : `contactPriceMinor.${medium}: must be a whole number, 0 or more`,
  );
}

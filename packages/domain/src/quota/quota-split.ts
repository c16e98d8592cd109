import type { Day } from '../day.ts';
import type { GateFacts } from '../gate/gate-facts.ts';
import { suitabilityRule } from '../gate/suitability-rule.ts';
import { isOpen } from '../needs/move-need.ts';
import type { NeedState } from '../needs/need.ts';
import type { Product } from '../product-plan/product.ts';

/** One customer as a quota sees them: the strongest open need that the product would serve, and how much risk they bear. */
export interface QuotaPerson extends Pick<GateFacts, 'riskTolerance' | 'riskAssessedOn'> {
  readonly customerId: string;
  readonly need: { readonly state: NeedState; readonly chance: number } | null;
  readonly holds: boolean;
}

export interface QuotaSplit {
  readonly quota: number;
  /** Customers who were looked at. */
  readonly of: number;
  /** They have the need by their own word, and the product may be sold to them. */
  readonly haveNeed: readonly string[];
  /** Something speaks for the need: a question is worth its time, an offer is not. The likeliest first. */
  readonly worthAsking: readonly string[];
  /** They have or may have the need, and the product is more risk than they bear, or nobody has assessed that in time. */
  readonly unsuitable: number;
  /** What of the quota is left when all of them have bought: it could only be pushed on people who do not need it. */
  readonly pushed: number;
}

/** From this chance of a need on a question is worth the minutes. */
const ASK_FROM = 0.25;

/**
 * Holds a quota against real needs (demands 35). Suitability always wins: who may not be sold to counts for nothing, however large the quota.
 * @param quota how many are to be sold, a whole number from 1
 * @throws RangeError when the quota is none
 */
export function quotaSplit(quota: number, product: Product, people: readonly QuotaPerson[], today: Day): QuotaSplit {
  if (!Number.isInteger(quota) || quota < 1) throw new RangeError(`a quota is a whole number from 1, got ${quota}`);
  const open = people.filter(({ need, holds }) => !holds && need !== null && isOpen(need));
  const suited = open.filter((person) => suitabilityRule(person, { product }, { today }) === null);
  const have = suited.filter(({ need }) => need?.state === 'confirmed');
  const ask = suited.filter(({ need }) => need !== null && need.state !== 'confirmed' && need.chance >= ASK_FROM);
  const chance = ({ need }: QuotaPerson): number => need?.chance ?? 0;
  return {
    quota,
    of: people.length,
    haveNeed: have.map(({ customerId }) => customerId),
    worthAsking: ask.toSorted((a, b) => chance(b) - chance(a)).map(({ customerId }) => customerId),
    unsuitable: open.length - suited.length,
    pushed: Math.max(0, quota - have.length - ask.length),
  };
}

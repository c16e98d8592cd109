import type { ContactMedium, ContentItem, Day, GateNow, Jurisdiction, Product } from '@vivero/domain';
import { decimalsOf } from '@vivero/domain';
import { EXPLORATION_RULES, type ExplorationRules } from '../exploration/explore.ts';
import type { RateCell } from '../rates/success-rate.ts';
import type { CustomerFacts } from './customer-facts.ts';
import type { ForetoldPurchases } from './offer-rate.ts';
import type { SharedLimit } from './shared-limit.ts';

/** What the bank decides about the choice; everything in minor units of the bank's currency. */
export interface PlanPolicy {
  readonly policyVersion: string;
  /** Rows a day that suggestions may fill; due service may go beyond it up to `maxRows`. */
  readonly rows: number;
  readonly maxRows: number;
  /** Rows on the first days of a book, when nobody in it has been spoken to yet: there is more ground to prepare (demands 29). */
  readonly firstRows: number;
  /** Price of one hour of an RM. */
  readonly priceOfHourMinor: number;
  /** Worth of one customer moving up by one stage. */
  readonly stageValueMinor: number;
  /** A single action is never credited with more than this twelve-month margin. */
  readonly marginCapMinor: number;
  /** Price of one contact beside the minutes. */
  readonly contactPriceMinor: Partial<Readonly<Record<ContactMedium, number>>>;
  /**
   * Price of what a customer feels of being offered something: patience and trust that the next contact will need. Other contacts cost
   * the share of it that `FELT` says. What brings less than its price is left undone, however many minutes there are.
   */
  readonly feltPriceMinor: number;
  /** Share of the standing comparison group, recorded in the run. */
  readonly holdoutShare: number;
  /** Share of the remaining customers whose full eligible set is logged. */
  readonly sampleShare: number;
  /** How near-ties among the actions of a customer are drawn by lot; null = never, the best one is always taken. */
  readonly exploration: ExplorationRules | null;
}

/** Everything the choice of the day depends on; the same input gives the same plan, bit for bit. */
export interface PlanInput {
  readonly today: Day;
  /** The moment in the bank's time zone. */
  readonly now: Omit<GateNow, 'today'>;
  readonly jurisdiction: Jurisdiction;
  readonly currency: string;
  readonly rms: readonly {
    readonly rm: number;
    readonly minutesADay: number;
    /** What of the day is gone or taken already: minutes, and rows done or still on the list. Absent = nothing. */
    readonly taken?: { readonly minutes: number; readonly rows: number };
    /** Nobody in the book has been spoken to yet, as far as the record goes back. */
    readonly first?: boolean;
  }[];
  readonly customers: readonly CustomerFacts[];
  readonly products: readonly Product[];
  readonly content: readonly ContentItem[];
  readonly baseRates: readonly RateCell[];
  /** What models in use foretell; absent = none is. */
  readonly purchases?: ForetoldPurchases;
  readonly policy: PlanPolicy;
  /** What several RMs share; absent = nothing. All of them then belong into one input. */
  readonly limits?: readonly SharedLimit[];
  /** A safe integer; feeds every random stream of the run. */
  readonly seed: number;
}

/** Starting values in whole units of the currency, to be set by the bank: 30 an hour, 20 a stage, 1 for what is felt of an offer, margins up to 5,000. */
export function defaultPolicy(currency: string): PlanPolicy {
  const unit = 10 ** decimalsOf(currency);
  return {
    policyVersion: 'base-rate@3',
    rows: 8,
    maxRows: 15,
    firstRows: 10,
    priceOfHourMinor: 30 * unit,
    stageValueMinor: 20 * unit,
    marginCapMinor: 5_000 * unit,
    contactPriceMinor: { call: 0.1 * unit, sms: 0.05 * unit },
    feltPriceMinor: unit,
    holdoutShare: 0.05,
    sampleShare: 0.01,
    exploration: { ...EXPLORATION_RULES, near: 0.25 },
  };
}

import type { NEED_SIGNS } from '@vivero/decision';
import type { NeedKind } from '@vivero/domain';

/** One kind of need in the synthetic bank. */
export interface NeedRule {
  readonly kind: NeedKind;
  /** The rule over the movements of money that can see it begin, as `NEED_SIGNS` names it. */
  readonly sign: (typeof NEED_SIGNS)[number];
  /** Beginnings per customer and year. */
  readonly perYear: number;
  /** Mean length in weeks of a need that nothing serves. */
  readonly meanWeeks: number;
  /** Twelve-month margin of a purchase by a customer of middling size, in whole units of the currency. */
  readonly margin: number;
  /** Weeks of each year in which it begins so many times as often: bonuses, holidays. The record begins in October. Guess. */
  readonly season: { readonly from: number; readonly weeks: number; readonly factor: number } | null;
}

/** What may hit a bank from outside, and how often needs begin while it lasts, as a factor. Guess. */
export interface ShockRule {
  readonly kind: 'rates' | 'epidemic' | 'layoff';
  readonly perYear: number;
  readonly weeks: number;
  /** Hits everybody at once, or the customers of one RM, who live around one branch. */
  readonly everywhere: boolean;
  readonly factors: Partial<Readonly<Record<NeedKind, number>>>;
}

/** What an RM can do with one customer about one need. */
export const DEEDS = ['offer', 'ask', 'seed', 'care'] as const;
export type Deed = (typeof DEEDS)[number];

/** How a deed works on a customer. */
export interface DeedRule {
  /** Added to the log odds of buying in that week by a customer in need. */
  readonly push: number;
  /** How much of a contact it is: share of an offer's effect on fatigue, trust and churn. */
  readonly weight: number;
}

/**
 * The laws of a synthetic bank. Where a figure has no source it is a guess, and says so; what is measured in such a bank is a property of
 * these laws and no evidence about a real one.
 */
export interface WorldRules {
  readonly name: string;
  readonly needs: readonly NeedRule[];
  readonly shocks: readonly ShockRule[];
  /** A sign of a need, weekly: how often its beginning shows, and how often something shows without one. Guess. */
  readonly sign: { readonly sensitivity: number; readonly falseAlarm: number };
  /** The answer to a question about a need. Guess. */
  readonly answer: { readonly sensitivity: number; readonly falseAlarm: number };
  /** What a seed (an article, a hint) brings back as visible interest. Guess. */
  readonly interest: { readonly sensitivity: number; readonly falseAlarm: number };
  /** Log odds of buying in a week in need: without a contact, and what moves it. Guess. */
  readonly buying: {
    readonly alone: number;
    readonly selfServe: number;
    readonly persuadable: number;
    readonly fatigue: number;
    readonly trust: number;
    readonly dog: number;
    readonly skill: number;
    /** An offer to somebody who has said in the last weeks that they need it: so that a third of such offers close. */
    readonly advised: number;
  };
  readonly deeds: Readonly<Record<Deed, DeedRule>>;
  /** Chance that an offer wakes a need that was not there, for a customer to whom it is neither near nor far. Guess. */
  readonly stimulation: number;
  /** Correlation of persuadability with doing things oneself, and whether people differ in it at all. */
  readonly persuadability: { readonly withSelfServe: number; readonly spread: number };
  /** Log odds of resenting being contacted, and their slope on the hidden trait. About 11 % do. Guess. */
  readonly dogs: { readonly base: number; readonly slope: number } | null;
  readonly fatigueKeeps: number;
  readonly trust: { readonly keeps: number; readonly relevant: number; readonly irrelevant: number };
  /** Yearly rate of leaving, its spread between people, and what multiplies it, as logs. */
  readonly leaving: {
    readonly aYear: number;
    readonly spread: number;
    readonly firstYear: number;
    readonly firstQuarter: number;
    readonly fatigue: number;
    readonly irrelevant: number;
    readonly relevant: number;
    readonly dog: number;
  };
  /** Chance that a contact is complained about: any, and one that somebody resents. Guess. */
  readonly complaint: { readonly contact: number; readonly dog: number };
  /** Passing the bank on: a year after buying, becoming a customer, and what the friend brings in the first year. */
  readonly referral: {
    readonly aYear: number;
    readonly converts: number;
    readonly worth: number;
    readonly staysBy: number;
  };
  /** Chance that somebody rung up about one thing speaks of another one that they need. Guess. */
  readonly mentions: number;
  /** Share of windows that close with a purchase at a rival. Guess. */
  readonly rival: number;
  /** Contribution of a customer of middling size, a year, in whole units. */
  readonly contribution: number;
  /** Chance that an RM does what the list says. */
  readonly followsList: number;
  /**
   * The share of RMs who know their people, and how often they then choose somebody who is in need; what else is chosen instead of the list
   * goes to the largest balances, as that of all the others. Guess.
   */
  readonly knowing: { readonly share: number; readonly right: number };
  /** Factor on the true length of needs against what everybody believes. */
  readonly windowFactor: number;
}

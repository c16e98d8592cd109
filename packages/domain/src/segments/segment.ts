import type { Detour } from '../gate/gate-facts.ts';
import type { LawfulBasis, Relation } from '../intake/intake-row.ts';
import type { EventCode, Flow } from '../ledger-event.ts';
import type { ProductCategory } from '../product-plan/product-category.ts';
import type { StageOrNone } from '../stages/stage.ts';
import type { ContactMedium } from '../traffic/contact-medium.ts';

/**
 * Which customers, as data: what they are, what was found about them, what they did and in which order. The JSON is stable: a change of its
 * meaning is a new `version`.
 */
export interface Segment {
  readonly version: typeof SEGMENT_VERSION;
  readonly where: Condition;
}
export const SEGMENT_VERSION = 1;

/**
 * Every condition holds of a customer, does not hold, or cannot be known. What cannot be known stays unknown through `not`, and only
 * whoever it surely holds of is in the segment; `unknown` asks for the others.
 */
export type Condition = Group | Attribute | Behaviour | { readonly is: 'segment'; readonly id: string };

export type Group =
  | { readonly is: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly is: 'not'; readonly of: Condition };

/** What a customer is. In a list null stands for "not stated", which is an answer; several values = any of them. */
export type Attribute =
  | { readonly is: 'book'; readonly in: readonly number[] }
  | { readonly is: 'branch'; readonly in: readonly string[] }
  | { readonly is: 'bank_segment'; readonly in: readonly (string | null)[] }
  | { readonly is: 'relation'; readonly in: readonly (Relation | null)[] }
  | { readonly is: 'basis'; readonly in: readonly (LawfulBasis | null)[] }
  | { readonly is: 'detour'; readonly in: readonly (Detour | null)[] }
  | { readonly is: 'stage'; readonly which: StageReading; readonly in: readonly StageOrNone[] }
  | { readonly is: 'cooling' | 'under_watch' }
  | { readonly is: 'figure'; readonly of: string; readonly compare: Comparison; readonly value: number }
  | { readonly is: 'unknown'; readonly of: string }
  | Holds;

/**
 * Something held today. With `balance` the stated balances of all such holdings together are compared (`at least`, minor units); where one
 * is not stated and the rest do not reach it, nobody knows.
 */
export interface Holds {
  readonly is: 'holds';
  readonly categories?: readonly ProductCategory[];
  readonly where?: 'here' | 'elsewhere';
  readonly balance?: number;
  /** Matures within so many days, today included. */
  readonly maturesWithin?: number;
}

/** What a customer did, or what was done. A purchase that was taken back did not happen. */
export type Behaviour =
  | {
      readonly is: 'did';
      readonly what: EventFilter;
      readonly when: Period;
      readonly times: Times;
      readonly count: number;
    }
  /** The amounts together, whichever way the money went, in minor units of the bank's currency. */
  | { readonly is: 'sum'; readonly what: EventFilter; readonly when: Period; readonly amount: number }
  | { readonly is: 'sequence'; readonly steps: readonly SequenceStep[]; readonly when: Period };

/** The first step has no `within`; each later one came after the one before and at most so many days later. */
export interface SequenceStep {
  readonly what: EventFilter;
  readonly within?: number;
}

/** Which events: every part that is there must fit; a list = any of it. */
export interface EventFilter {
  readonly codes?: readonly EventCode[];
  readonly media?: readonly ContactMedium[];
  readonly direction?: 'in' | 'out';
  readonly flows?: readonly Flow[];
  readonly categories?: readonly ProductCategory[];
  /** Least amount, either way, in minor units of the bank's currency; an event without an amount in it does not fit. */
  readonly amount?: number;
}

/** Days up to and including the book's business day; both ends are included. */
export type Period =
  | { readonly span: 'ever' }
  | { readonly span: 'last'; readonly days: number }
  | { readonly span: 'between'; readonly from: string; readonly to: string };

export const STAGE_READINGS = ['shown', 'evidence', 'highest'] as const;
export type StageReading = (typeof STAGE_READINGS)[number];
export const TIMES = ['at_least', 'at_most', 'exactly'] as const;
export type Times = (typeof TIMES)[number];
export const COMPARISONS = ['at_least', 'at_most', 'more_than', 'less_than', 'exactly'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** Figures that every customer may have beside the features of the fold: full years, risk tolerance 1..5, profile 0..1, interest score, days at the stage. */
export const OWN_FIGURES = ['age', 'risk', 'completeness', 'interest', 'days_at_stage'] as const;
export type OwnFigure = (typeof OWN_FIGURES)[number];

/** More would be a program, not a sentence that somebody reads. */
export const DEEPEST_SEGMENT = 8;
export const LARGEST_SEGMENT = 100;

import type { Relation } from '../intake/intake-row.ts';
import type { NeedKind } from '../needs/need-kind.ts';
import type { ProductCategory } from '../product-plan/product-category.ts';
import type { StageOrNone } from '../stages/stage.ts';

/** Ways in which the customers of a list can stand to marketing: somebody who said yes to one medium and no to another stands in two. */
export const CONSENT_WORDS = ['may_contact', 'objected', 'never_asked'] as const;
export type ConsentWord = (typeof CONSENT_WORDS)[number];

/** Which customers a list, a count, a bulk action or an export is about. Every part that is there must hold; the empty filter is everybody in sight. */
export interface CustomerFilter {
  /** Any of these stages. */
  readonly stages?: readonly StageOrNone[];
  /** An open need of this kind. */
  readonly need?: NeedKind;
  /** Holds such a product here. */
  readonly holds?: ProductCategory;
  /** Something that is held here (of `holds`, where that is stated) matures within so many days from today, today included. */
  readonly maturesWithin?: number;
  readonly balance?: BalanceBand;
  /** About to fall back a stage. */
  readonly cooling?: true;
  /** Nobody has been in contact for at least so many days, or never. */
  readonly untouchedFor?: number;
  /** At the same stage for longer than so many days, on no detour, and nothing is promised for today or later: nobody has planned the next step. */
  readonly stuckFor?: number;
  readonly consent?: ConsentWord;
  readonly relation?: Relation;
  readonly segment?: string;
  readonly place?: string;
  /** Number of a book; narrows the caller's own scope and never widens it. */
  readonly rm?: number;
  /** With or without something promised that is still open. */
  readonly promised?: boolean;
}

/** Bands of what somebody has here, in main units of the bank's currency: from the first bound up to, not including, the second. */
export const BALANCE_BANDS = {
  under_10k: [null, 10_000],
  from_10k: [10_000, 50_000],
  from_50k: [50_000, 200_000],
  from_200k: [200_000, 1_000_000],
  from_1m: [1_000_000, null],
} as const satisfies Readonly<Record<string, readonly [number | null, number | null]>>;
export type BalanceBand = keyof typeof BALANCE_BANDS;

/** Orders of a list, each total: the largest balance first, the latest stage move first, the longest without contact first, the latest added first. */
export const CUSTOMER_SORTS = ['balance', 'since', 'last_touch', 'added'] as const;
export type CustomerSort = (typeof CUSTOMER_SORTS)[number];

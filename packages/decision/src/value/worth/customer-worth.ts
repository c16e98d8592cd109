import type { Problem } from '@vivero/domain';

/** An expectation in minor units with the range that it may lie in. */
export interface Worth {
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

/** Why a part of a lifetime cannot be told yet. */
export type UnknownWorth =
  | { readonly unknown: 'nothing_counted' }
  | { readonly unknown: 'never_bought' }
  | { readonly unknown: 'not_learned'; readonly why: Problem };

/** What a customer is worth over the months to come, in parts that add up. */
export interface CustomerWorth {
  readonly months: number;
  /** Of the parts that are known; null where none is. */
  readonly whole: Worth | null;
  /** What he holds, as long as he keeps it and stays. */
  readonly holds: Worth | UnknownWorth;
  /** What he may buy again, each purchase with its first twelve months. */
  readonly buysAgain: Worth | UnknownWorth;
  readonly buying: {
    readonly purchases: number;
    /** Expected within twelve months. */
    readonly withinYear: number;
    /** Chance that he still buys at all; null where nothing tells it: somebody who has bought once. */
    readonly active: number | null;
  } | null;
  readonly leaving: {
    /** What it has taken off the parts above; null where none is known. */
    readonly costs: Worth | null;
    /** Chance to leave within twelve months, and that of the bank's customers on average. */
    readonly withinYear: number;
    readonly usual: number;
  };
}

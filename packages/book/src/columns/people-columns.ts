/**
 * What is known of customers beside their events, by row like `EventColumns`. Days are book days with 0 for none, codes index the lists of
 * `domain` in their order plus 1 with 0 for none.
 */
export interface PeopleColumns {
  /** The customer's number in the bank, the only name the book has for anybody: what scopes and memberships are sets of. */
  readonly member: Uint32Array;
  /** Book of the customer. */
  readonly rm: Uint32Array;
  readonly birthYear: Uint16Array;
  /** Number of the bank's segment in the dictionary of the book (`Book.segments`), plus 1; 0 = none. */
  readonly segment: Uint16Array;
  /** Customer, prospect ... in the order of `RELATIONS`, plus 1. */
  readonly relation: Uint8Array;
  /** `LAWFUL_BASES` in their order, plus 1. */
  readonly basis: Uint8Array;
  /** Risk tolerance 1..5; 0 = unknown. */
  readonly risk: Uint8Array;
  /** Detours recorded by people, in the order of `DETOURS`, plus 1; 0 = none. */
  readonly detour: Uint8Array;
  /** Weighted share of profile fields that are filled, 0..1. */
  readonly completeness: Float64Array;
  readonly verifiedOn: Uint16Array;
  readonly customerSince: Uint16Array;
  /** Holdings of row `i`: `holdingStart[i]` .. `holdingStart[i + 1] - 1`. */
  readonly holdingStart: Uint32Array;
  readonly holdingCategory: Uint8Array;
  readonly holdingElsewhere: Uint8Array;
  readonly holdingOpenedOn: Uint16Array;
  readonly holdingEndedOn: Uint16Array;
  readonly holdingMaturesOn: Uint16Array;
  /** Balance in minor units of the bank's currency; NaN-free: `holdingValued` says whether one is stated. */
  readonly holdingBalance: Float64Array;
  readonly holdingValued: Uint8Array;
  /**
   * Stages that people set by hand, in the order in which a later one replaces an earlier one (day, when recorded, id): of row `i`
   * `overrideStart[i]` .. `overrideStart[i + 1] - 1`. Stages as ranks 0..7.
   */
  readonly overrideStart: Uint32Array;
  readonly overrideFrom: Uint8Array;
  readonly overrideTo: Uint8Array;
  readonly overrideSetOn: Uint16Array;
  readonly overrideUntil: Uint16Array;
}

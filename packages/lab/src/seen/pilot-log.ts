/** Customers and needs that chance chose to contact, or to leave alone, in a week of the pilot. */
export interface PilotLog {
  readonly week: Int16Array;
  readonly customer: Int32Array;
  readonly need: Uint8Array;
  /** 1 = an offer was made, 0 = left alone as chance would have it. */
  readonly contacted: Uint8Array;
  /** 1 = bought what serves the need in that week or the three after. */
  readonly bought: Uint8Array;
}

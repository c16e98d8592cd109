/** Logged decisions as an estimate needs them, one entry each. */
export interface WeighedDecisions {
  /** Customer of each decision: a number from 0, dense. */
  readonly customer: Int32Array;
  readonly customers: number;
  /** Chance of the logged action under the policy to judge, over its chance when it was chosen; as it is, not clipped. */
  readonly weight: Float64Array;
  /** What came of it, any one unit. */
  readonly outcome: Float64Array;
  /** What an outcome model expects of the judged policy; all 0 without a model. */
  readonly expected: Float64Array;
  /** What it expects of the logged action. */
  readonly expectedOfLogged: Float64Array;
}

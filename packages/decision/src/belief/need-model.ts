/** How well a yes/no signal tells: how often it comes when it should (`sensitivity`) and when it should not (`falseAlarm`), both 0..1. */
export interface Telling {
  readonly sensitivity: number;
  readonly falseAlarm: number;
}

/** Weekly chance of buying what serves the need, 0..1, by whether the need is there. */
export interface Buying {
  readonly inNeed: number;
  readonly otherwise: number;
}

/**
 * What is believed about one kind of need: how it begins, how long it lasts, and what shows it. A need begins in a week with chance
 * 1 - exp(-season x exp(intercept + coefficients . covariates)) and ends by itself with chance 1/`meanWeeks`, or with a purchase.
 * Triggers speak when it begins; answers and purchases speak of whether it is there.
 * Source: hidden-state model of customer relationships (Netzer, Lattin and Srinivasan 2008), here with two states and signals at onset.
 */
export interface NeedModel {
  /** Log of the weekly rate at which the need begins for covariates of zero in an average season. */
  readonly intercept: number;
  /** By covariate, in the order of the observations. */
  readonly coefficients: readonly number[];
  /** Factor on the rate by season, mean 1. */
  readonly seasons: readonly number[];
  /** Mean length in weeks of a need that nothing serves, > 1. */
  readonly meanWeeks: number;
  /** By trigger. */
  readonly triggers: readonly Telling[];
  /** By question that can be asked. */
  readonly answers: readonly Telling[];
  readonly buysContacted: Buying;
  readonly buysAlone: Buying;
}

/** No AUC: one of the two outcomes is missing, so there is no pair to put in order. */
export interface OneOutcome {
  readonly oneOutcome: true;
  readonly happened: number;
  readonly rows: number;
}

export interface Auc {
  /** Chance that a row that happened scores above one that did not, ties counting half; .5 is no skill. 0..1. */
  readonly auc: number;
  /** Standard error over other rows of the same kind; DeLong's, exact also with ties. */
  readonly error: number;
  readonly happened: number;
  readonly rows: number;
}

/**
 * Area under the receiver operating characteristic with its standard error.
 * @param scores any order-keeping score; finite
 * @param outcomes 1 happened, 0 did not
 * @throws RangeError when lengths differ or a score is not finite
 * Source: Hanley and McNeil (1982), Radiology 143:29-36; DeLong, DeLong and Clarke-Pearson (1988), Biometrics 44:837-845, in the
 * rank form of Sun and Xu (2014), IEEE Signal Processing Letters 21:1389-1393.
 */
export function auc(scores: ArrayLike<number>, outcomes: ArrayLike<number>): Auc | OneOutcome {
  const rows = outcomes.length;
  if (scores.length !== rows) throw new RangeError(`${scores.length} scores for ${rows} outcomes`);
  const yes: number[] = [];
  const no: number[] = [];
  for (let i = 0; i < rows; i += 1) {
    if (!Number.isFinite(scores[i])) throw new RangeError(`a score is finite, got ${scores[i]}`);
    (outcomes[i] === 1 ? yes : no).push(scores[i]!);
  }
  const happened = yes.length;
  if (happened === 0 || happened === rows) return { oneOutcome: true, happened, rows };
  const sortedYes = Float64Array.from(yes).toSorted();
  const sortedNo = Float64Array.from(no).toSorted();
  // Placement of a score: the share of the other outcome that it beats, ties counting half.
  const ofYes = placements(sortedYes, sortedNo);
  const ofNo = placements(sortedNo, sortedYes);
  return {
    auc: ofYes.mean,
    error: Math.sqrt(ofYes.variance / happened + ofNo.variance / (rows - happened)),
    happened,
    rows,
  };
}

function placements(own: Float64Array, others: Float64Array): { readonly mean: number; readonly variance: number } {
  let below = 0;
  let upTo = 0;
  let mean = 0;
  let squares = 0;
  own.forEach((score, i) => {
    while (below < others.length && others[below]! < score) below += 1;
    while (upTo < others.length && others[upTo]! <= score) upTo += 1;
    const placement = (below + upTo) / 2 / others.length;
    const step = placement - mean;
    mean += step / (i + 1);
    squares += step * (placement - mean);
  });
  return { mean, variance: own.length > 1 ? squares / (own.length - 1) : 0 };
}

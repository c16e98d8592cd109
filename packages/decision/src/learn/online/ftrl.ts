import { sigmoid } from '../sigmoid.ts';

export interface FtrlRules {
  /** How far a first lesson moves a weight; smaller is calmer. */
  readonly alpha: number;
  /** Lessons before steps shrink. */
  readonly beta: number;
  /** Weights stay 0 until the evidence for them exceeds this. */
  readonly l1: number;
  readonly l2: number;
}

/** A learner that takes one outcome at a time and is never done. */
export interface OnlineLearner {
  /** Probability in (0, 1) of a row given as places of its groups among all weights. */
  readonly score: (places: ArrayLike<number>, from: number, to: number) => number;
  /** Learns what came of such a row: 1 happened, 0 did not. */
  readonly learn: (places: ArrayLike<number>, from: number, to: number, outcome: number) => void;
  /** Its weights as data, to be kept and gone on from. */
  readonly state: () => { readonly z: Float64Array; readonly n: Float64Array };
}

const FTRL_RULES: FtrlRules = { alpha: 0.1, beta: 1, l1: 0.1, l2: 1 };

/**
 * Logistic regression learned online, follow the regularised leader: every weight has its own rate, which shrinks with what it has seen.
 * @param weights how many places there are; one more is the base
 * @param past the state to go on from
 * Error: probabilities follow the base rate with a lag of some hundred outcomes. Source: McMahan et al. (2013), Ad Click Prediction,
 * KDD, algorithm 1.
 */
export function ftrl(
  weights: number,
  rules: Partial<FtrlRules> = {},
  past?: ReturnType<OnlineLearner['state']>,
): OnlineLearner {
  const { alpha, beta, l1, l2 } = { ...FTRL_RULES, ...rules };
  const z = Float64Array.from(past?.z ?? new Float64Array(weights + 1));
  const n = Float64Array.from(past?.n ?? new Float64Array(weights + 1));
  const weight = (at: number): number => {
    const pull = z[at]!;
    if (pull >= -l1 && pull <= l1) return 0;
    return -(pull - (pull > 0 ? l1 : -l1)) / ((beta + Math.sqrt(n[at]!)) / alpha + l2);
  };
  const move = (at: number, slope: number): void => {
    const grown = n[at]! + slope * slope;
    z[at]! += slope - ((Math.sqrt(grown) - Math.sqrt(n[at]!)) / alpha) * weight(at);
    n[at] = grown;
  };
  const score: OnlineLearner['score'] = (places, from, to) => {
    let sum = weight(weights);
    for (let k = from; k < to; k += 1) sum += weight(places[k]!);
    return sigmoid(sum);
  };
  return {
    score,
    learn: (places, from, to, outcome) => {
      const slope = score(places, from, to) - outcome;
      for (let k = from; k < to; k += 1) move(places[k]!, slope);
      move(weights, slope);
    },
    state: () => ({ z: z.slice(), n: n.slice() }),
  };
}

import { fail, ok, type Problem, type Result } from '@vivero/domain';

/** What is known about where people go from each stage in one period. */
export interface ChainPosterior {
  /** Names of the stages, in order; those that nobody leaves ("lost") among them. */
  readonly stages: readonly string[];
  /** Dirichlet weights, stages x stages, row = from: observed moves plus the prior. */
  readonly weights: Float64Array;
  /** Mean chances, stages x stages; each row adds up to 1. */
  readonly means: Float64Array;
}

/** Jeffreys' prior: half an observation for every move that is possible. */
const PRIOR = 0.5;

/**
 * Chances to move between stages in one period, with their uncertainty, from counted moves.
 *
 * @param counts stages x stages, row = from (`countMoves`)
 * @param possible which moves can happen at all, from and to as indexes; only these get a share of the prior. A stage with only itself
 *   possible is an end
 * @returns the problem `chain.no_move` for a stage that can be left but in which nobody was watched, `chain.count_impossible` for what is
 *   no count or is a move that cannot happen
 * Error: with 3,000 people watched for 12 months chances are off by at most .02; print the intervals that follow from the weights.
 * Source: Dirichlet-multinomial, e.g. Gelman et al. (2013), Bayesian Data Analysis, section 3.4; prior: Jeffreys (1946).
 */
export function chainPosterior(
  stages: readonly string[],
  counts: Float64Array,
  possible: (from: number, to: number) => boolean,
): Result<ChainPosterior, Extract<Problem, { code: `chain.${string}` }>> {
  const n = stages.length;
  const weights = new Float64Array(n * n);
  const means = new Float64Array(n * n);
  for (let from = 0; from < n; from += 1) {
    const origin = stages[from]!;
    let [seen, all] = [0, 0];
    for (let to = 0; to < n; to += 1) {
      const count = counts[from * n + to]!;
      if (!(count >= 0 && count < Infinity) || (count > 0 && !possible(from, to)))
        return fail({ code: 'chain.count_impossible', origin, destination: stages[to]! });
      seen += count;
      all += weights[from * n + to] = count + (possible(from, to) ? PRIOR : 0);
    }
    const isEnd = stages.every((_, to) => possible(from, to) === (to === from));
    if (seen === 0 && !isEnd) return fail({ code: 'chain.no_move', origin });
    for (let to = 0; to < n; to += 1) means[from * n + to] = weights[from * n + to]! / all;
  }
  return ok({ stages, weights, means });
}

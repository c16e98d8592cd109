import { fail, ok, type Result } from '@vivero/domain';
import { minimise } from '../numeric/minimise.ts';
import type { ValueProblem } from './value-problem.ts';

/** The positive numbers under which what was seen is most likely. */
export interface MostLikely {
  readonly numbers: readonly number[];
  readonly logLikelihood: number;
  readonly calls: number;
  /** Whether one of the numbers vanishes or grows without bound, as far as the data can tell. */
  readonly atEdge: boolean;
}

const EDGE = 1e4;

/** Beyond e^+-30 the search is turned back: gamma functions lose their digits there long before anything is learned. */
const FAR = 30;

/**
 * Maximum-likelihood estimate of positive numbers, searched on their logarithms from 1 each: measure time and money so that 1 is natural.
 * @param likelihood natural logarithm of the likelihood; writes its derivatives by the logarithms of the numbers into `slope`
 * @returns the problem `value.not_settled` where the search comes to no end
 */
export function mostLikely(
  count: number,
  likelihood: (numbers: Float64Array, slope: Float64Array) => number,
): Result<MostLikely, Extract<ValueProblem, { code: 'value.not_settled' }>> {
  const found = minimise(
    (at, slope) => {
      if (at.some((logarithm) => Math.abs(logarithm) > FAR)) return Infinity;
      const value = likelihood(at.map(Math.exp), slope);
      slope.forEach((g, i) => (slope[i] = -g));
      return -value;
    },
    new Float64Array(count),
    { maxCalls: 200, tolerance: 1e-7 },
  );
  if (!found.settled) return fail({ code: 'value.not_settled' });
  const numbers = Array.from(found.at, Math.exp);
  const atEdge = numbers.some((number) => number > EDGE || number < 1 / EDGE);
  return ok({ numbers, logLikelihood: -found.value, calls: found.calls, atEdge });
}

import { fail, ok, type Result } from '@vivero/domain';
import { mostLikely } from '../most-likely.ts';
import type { ValueProblem } from '../value-problem.ts';
import { isHistory, type PurchaseHistory } from './purchase-history.ts';
import type { RepurchaseFit } from './repurchase-fit.ts';

/** Four numbers cannot be told from fewer customers who came back. */
const LEAST_REPEATERS = 10;
const FEW_REPEATERS = 100;

/**
 * Maximum-likelihood fit of a model of buying, on the logarithms of its numbers. The unit of time does not matter: inside, one unit is the
 * mean time that somebody is watched per purchase.
 *
 * @param likelihood of the model with numbers given by name, in the order of `names`, with its slope by their logarithms
 * @param times which of the numbers are times (they scale with the unit)
 */
export function fitRepurchase<Name extends string>(
  histories: readonly PurchaseHistory[],
  names: readonly Name[],
  times: readonly Name[],
  likelihood: (model: Record<Name, number>, histories: readonly PurchaseHistory[], slope: Float64Array) => number,
): Result<RepurchaseFit<Record<Name, number>>, ValueProblem> {
  const wrong = histories.findIndex((history) => !isHistory(history));
  if (wrong >= 0) return fail({ code: 'value.history_impossible', row: wrong + 1 });
  const repeaters = sum(histories, ({ repeats, customers }) => (repeats > 0 ? customers : 0));
  if (repeaters < LEAST_REPEATERS) return fail({ code: 'value.too_few', found: repeaters, needed: LEAST_REPEATERS });
  const purchases = sum(histories, ({ repeats, customers }) => repeats * customers);
  const unit = sum(histories, ({ watched, customers }) => watched * customers) / purchases;
  const scaled = histories.map((history) => ({
    ...history,
    last: history.last / unit,
    watched: history.watched / unit,
  }));
  const modelOf = (numbers: ArrayLike<number>, by = 1): Record<Name, number> =>
    Object.fromEntries(names.map((name, i) => [name, numbers[i]! * (times.includes(name) ? by : 1)])) as Record<
      Name,
      number
    >;
  const found = mostLikely(names.length, (numbers, slope) => likelihood(modelOf(numbers), scaled, slope));
  if (!found.ok) return found;
  const { numbers, logLikelihood, calls, atEdge } = found.value;
  return ok({
    model: modelOf(numbers, unit),
    // Each purchase has a density in time, which is smaller by the unit in a longer one.
    logLikelihood: logLikelihood - purchases * Math.log(unit),
    customers: sum(histories, ({ customers }) => customers),
    repeaters,
    calls,
    warnings: [
      ...(repeaters < FEW_REPEATERS ? (['few_repeaters'] as const) : []),
      ...(atEdge ? (['at_the_edge'] as const) : []),
    ],
  });
}

const sum = <Row>(rows: readonly Row[], of: (row: Row) => number): number =>
  rows.reduce((total, row) => total + of(row), 0);

import { fail, ok, type Result } from '@vivero/domain';
import { minimise } from '../../numeric/minimise.ts';
import type { ValueProblem } from '../value-problem.ts';
import { isHistory, type PurchaseHistory } from './purchase-history.ts';
import type { RepurchaseFit } from './repurchase-fit.ts';

/** Four numbers cannot be told from fewer customers who came back. */
const LEAST_REPEATERS = 10;
const FEW_REPEATERS = 100;

/** A number of the model beyond these, in the natural unit of time of the data, is no longer told by the data. */
const EDGE = 1e4;

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
  if (wrong >= 0) return fail({ code: 'value.history_impossible', row: wrong });
  const repeaters = sum(histories, ({ repeats, customers }) => (repeats > 0 ? customers : 0));
  if (repeaters < LEAST_REPEATERS) return fail({ code: 'value.too_few', found: repeaters, needed: LEAST_REPEATERS });
  const purchases = sum(histories, ({ repeats, customers }) => repeats * customers);
  const unit = sum(histories, ({ watched, customers }) => watched * customers) / purchases;
  const scaled = histories.map((history) => ({
    ...history,
    last: history.last / unit,
    watched: history.watched / unit,
  }));
  const modelAt = (at: Float64Array): Record<Name, number> =>
    Object.fromEntries(names.map((name, i) => [name, Math.exp(at[i]!)])) as Record<Name, number>;
  const found = minimise(
    (at, slope) => {
      const value = likelihood(modelAt(at), scaled, slope);
      slope.forEach((g, i) => (slope[i] = -g));
      return -value;
    },
    names.map(() => 0),
    { maxCalls: 200, tolerance: 1e-7 },
  );
  if (!found.settled) return fail({ code: 'value.not_settled' });
  const scaledModel = modelAt(found.at);
  const atEdge = Object.values<number>(scaledModel).some((number) => number > EDGE || number < 1 / EDGE);
  const model = Object.fromEntries(
    names.map((name) => [name, scaledModel[name] * (times.includes(name) ? unit : 1)]),
  ) as Record<Name, number>;
  return ok({
    model,
    // Each purchase has a density in time, so that a longer unit makes it smaller by the unit.
    logLikelihood: -found.value - purchases * Math.log(unit),
    customers: sum(histories, ({ customers }) => customers),
    repeaters,
    calls: found.calls,
    warnings: [
      ...(repeaters < FEW_REPEATERS ? (['few_repeaters'] as const) : []),
      ...(atEdge ? (['at_the_edge'] as const) : []),
    ],
  });
}

const sum = <Row>(rows: readonly Row[], of: (row: Row) => number): number =>
  rows.reduce((total, row) => total + of(row), 0);

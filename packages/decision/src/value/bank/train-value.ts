import { type Day, fail, type Problem, ok, type Result } from '@vivero/domain';
import type { RandomStream } from '../../random/random-stream.ts';
import type { ValueProblem } from '../value-problem.ts';
import type { CustomerHistory } from './customer-history.ts';
import { type Buying, learnBuying } from './learn-buying.ts';
import { type KeepingByFamily, learnKeeping } from './learn-keeping.ts';
import { type Leaving, learnLeaving } from './learn-leaving.ts';

/** What the lifetime of a customer is reckoned with. */
export interface ValueModel {
  readonly leaving: Leaving;
  readonly keeping: KeepingByFamily;
  /** Or why purchases to come cannot be told. */
  readonly buying: Buying | { readonly refused: Problem };
}

/** Months watched by all together, below which leaving is anybody's guess: a hundred customers for a year. */
const LEAST_MONTHS = 1200;

/**
 * Learns how long customers stay, how long they keep what they hold and how often they buy again, from the histories of a bank.
 *
 * @param since day from which the bank's ledger tells purchases and endings
 * @param asOf last day of which anything is known
 * @param stream draws customers again, for ranges
 * @returns the problem `value.watched_too_short` where customers were watched for less than 1,200 months in all
 * Error: endings with their 95 % intervals; purchases as `fitBgNbd`, `fitParetoNbd` and `fitGammaGamma` say.
 */
export function trainValue(
  customers: readonly CustomerHistory[],
  since: Day,
  asOf: Day,
  stream: RandomStream,
): Result<ValueModel, ValueProblem> {
  const leaving = learnLeaving(customers, since, asOf);
  const months = leaving?.rate.months ?? 0;
  if (leaving === null || months < LEAST_MONTHS)
    return fail({ code: 'value.watched_too_short', months, needed: LEAST_MONTHS });
  const buying = learnBuying(customers, since, asOf, stream);
  return ok({
    leaving,
    keeping: learnKeeping(customers, since, asOf),
    buying: buying.ok ? buying.value : { refused: buying.problem },
  });
}

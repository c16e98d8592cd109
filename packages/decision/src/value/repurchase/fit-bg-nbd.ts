import type { Result } from '@vivero/domain';
import type { ValueProblem } from '../value-problem.ts';
import type { BgNbd } from './bg-nbd.ts';
import { bgNbdLikelihood } from './bg-nbd-likelihood.ts';
import { fitRepurchase } from './fit-repurchase.ts';
import type { PurchaseHistory } from './purchase-history.ts';
import type { RepurchaseFit } from './repurchase-fit.ts';

/**
 * BG/NBD fitted to purchase histories by maximum likelihood.
 *
 * @param histories any unit of time, the same throughout; a row may stand for many customers (`groupHistories`)
 * @returns the model in that unit, with the warnings for its card; the problem `value.too_few` below ten customers who came back,
 *   `value.history_impossible` for numbers that can be nobody's, `value.not_settled` where no best fit is found
 * Error: published CDNOW parameters to the printed digits. From a thousand repeaters on, r and alpha are good to some 10 %, a and b to
 * some 30 %: they trade against each other, and forecasts are steadier than parameters.
 */
export const fitBgNbd = (histories: readonly PurchaseHistory[]): Result<RepurchaseFit<BgNbd>, ValueProblem> =>
  fitRepurchase(histories, ['r', 'alpha', 'a', 'b'], ['alpha'], bgNbdLikelihood);

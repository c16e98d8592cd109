import type { Result } from '@vivero/domain';
import type { ValueProblem } from '../value-problem.ts';
import { fitRepurchase } from './fit-repurchase.ts';
import type { ParetoNbd } from './pareto-nbd.ts';
import { paretoNbdLikelihood } from './pareto-nbd-likelihood.ts';
import type { PurchaseHistory } from './purchase-history.ts';
import type { RepurchaseFit } from './repurchase-fit.ts';

/**
 * Pareto/NBD fitted to purchase histories by maximum likelihood; input, answer and refusals as for `fitBgNbd`, at about thirty times
 * its cost a row: group first.
 * Error: published CDNOW parameters to the printed digits. s and beta trade against each other and are often known to a factor of two only.
 */
export const fitParetoNbd = (histories: readonly PurchaseHistory[]): Result<RepurchaseFit<ParetoNbd>, ValueProblem> =>
  fitRepurchase(histories, ['r', 'alpha', 's', 'beta'], ['alpha', 'beta'], paretoNbdLikelihood);

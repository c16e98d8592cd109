import type { BgNbd } from './bg-nbd.ts';
import { bgNbdActive, bgNbdExpected } from './bg-nbd-forecast.ts';
import type { ParetoNbd } from './pareto-nbd.ts';
import { paretoNbdActive, paretoNbdExpected } from './pareto-nbd-forecast.ts';
import type { PurchaseHistory } from './purchase-history.ts';

/** One of the models of buying again, by name, so that it can be kept and read back. */
export type RepurchaseModel =
  | { readonly kind: 'bg_nbd'; readonly numbers: BgNbd }
  | { readonly kind: 'pareto_nbd'; readonly numbers: ParetoNbd };

type Seen = Pick<PurchaseHistory, 'repeats' | 'last' | 'watched'>;

/** Purchases expected in the time ahead, in the unit of the model. @throws RangeError for a negative time */
export const expectedPurchases = (model: RepurchaseModel, seen: Seen, ahead: number): number =>
  model.kind === 'bg_nbd' ? bgNbdExpected(model.numbers, seen, ahead) : paretoNbdExpected(model.numbers, seen, ahead);

/** Chance that the customer still buys at all; null where the model only assumes it: BG/NBD of somebody who has bought once. */
export function activeChance(model: RepurchaseModel, seen: Seen): number | null {
  if (model.kind === 'pareto_nbd') return paretoNbdActive(model.numbers, seen);
  const chance = bgNbdActive(model.numbers, seen);
  return typeof chance === 'number' ? chance : null;
}

import type { ParetoNbd } from './pareto-nbd.ts';
import { emptyEndings, fillEndings } from './pareto-nbd-endings.ts';
import type { PurchaseHistory } from './purchase-history.ts';

type Seen = Pick<PurchaseHistory, 'repeats' | 'last' | 'watched'>;

/**
 * Chance that a customer is still active, also for those who bought once.
 * @returns in (0, 1]; 1 only for a history that ends today
 * Source: Fader & Hardie (2005), A Note on Deriving the Pareto/NBD Model, eq. 18.
 */
export function paretoNbdActive(model: ParetoNbd, seen: Seen): number {
  const endings = emptyEndings();
  fillEndings(model, seen, endings);
  return endings.chances[0]!;
}

/**
 * Purchases that a customer with this history is expected to make in the time to come.
 * @param ahead in the unit of the model; >= 0
 * @throws RangeError for a negative time
 * Source: Fader & Hardie (2005), A Note on Deriving the Pareto/NBD Model, eq. 22.
 */
export function paretoNbdExpected(model: ParetoNbd, seen: Seen, ahead: number): number {
  if (!(ahead >= 0)) throw new RangeError(`a time ahead is not negative, got ${ahead}`);
  const { r, alpha, s, beta } = model;
  const rate = (r + seen.repeats) / (alpha + seen.watched);
  // Time that somebody who is active now will stay within the time ahead: (1 - e^-(s - 1) w) / (s - 1), which is w at s = 1.
  const wait = Math.log1p(ahead / (beta + seen.watched));
  const stays = (beta + seen.watched) * (s === 1 ? wait : -Math.expm1(-(s - 1) * wait) / (s - 1));
  return paretoNbdActive(model, seen) * rate * stays;
}

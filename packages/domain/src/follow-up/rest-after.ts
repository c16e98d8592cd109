import type { Day } from '../day.ts';
import type { NeedKind } from '../needs/need-kind.ts';
import type { Touch } from '../traffic/touch.ts';
import type { OutcomeReason } from './outcome-kind.ts';

/**
 * How long what was not right rests, in days. [D] A month where the customer decided; a week where nothing was decided, or where the
 * need itself is ended (it rests by the rule of denied needs, and the customer is free for another one).
 */
export const REST_DAYS: Readonly<Record<OutcomeReason, number>> = {
  product: 30,
  price: 30,
  service: 30,
  timing: 30,
  trust: 30,
  has_elsewhere: 7,
  could_not_ask: 7,
};

/** The first day on which a need of this kind may be raised again, or null = today. @param kind null = what serves no need */
export function restsUntil(touches: readonly Touch[], kind: NeedKind | null, today: Day): Day | null {
  let until = today;
  for (const { declined, needKind, day } of touches)
    if (declined !== null && needKind === kind) until = Math.max(until, day + REST_DAYS[declined]);
  return until > today ? until : null;
}

/** Products that the customer did not want, or not at that price: as long as we remember it nobody offers them again. */
export function declinedProducts(touches: readonly Touch[]): ReadonlySet<string> {
  const declinedOnes = new Set<string>();
  for (const { declined, productId } of touches)
    if (productId !== null && (declined === 'product' || declined === 'price')) declinedOnes.add(productId);
  return declinedOnes;
}

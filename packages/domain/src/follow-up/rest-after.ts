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
  const until = Math.max(
    ...touches.map((touch) =>
      touch.declined !== null && touch.needKind === kind ? touch.day + REST_DAYS[touch.declined] : -Infinity,
    ),
  );
  return until > today ? until : null;
}

/** Products that the customer did not want, or not at that price: as long as we remember it nobody offers them again. */
export const declinedProducts = (touches: readonly Touch[]): ReadonlySet<string> =>
  new Set(
    touches.flatMap(({ declined, productId }) =>
      productId !== null && (declined === 'product' || declined === 'price') ? [productId] : [],
    ),
  );

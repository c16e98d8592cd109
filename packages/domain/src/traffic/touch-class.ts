import type { Touch, TouchClass } from './touch.ts';

/**
 * Demands 2: naming a product sells; content, an activity or a question about a need seeds; the rest is upkeep, however friendly.
 * A question without a need (how are you?) is upkeep.
 */
export function touchClass(touch: Touch): TouchClass {
  if (touch.service) return 'service';
  if (touch.productId !== null) return 'sell';
  const seeds = touch.contentId !== null || touch.activityId !== null;
  return seeds || (touch.asksQuestion && touch.needKind !== null) ? 'seed' : 'upkeep';
}

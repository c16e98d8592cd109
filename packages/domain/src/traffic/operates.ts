import { touchClass } from './touch-class.ts';
import type { Touch, TouchMode } from './touch.ts';

/**
 * Whether a contact is part of working with a customer after winning them (demands 9): a need led it, or the RM came by themselves to seed
 * or to care. Service is owed in any case, a pushed product is selling, a call that nobody answers reaches nobody, and a customer who
 * calls is not being worked with.
 * @param mode the contact's own; null also when nobody saw the order of need and contact
 */
export function operates(touch: Touch, mode: TouchMode | null): boolean {
  if (mode === 'need_led') return true;
  const kind = touchClass(touch);
  if (touch.extent === 'attempt') return false;
  return touch.direction === 'out' && (kind === 'seed' || kind === 'upkeep');
}

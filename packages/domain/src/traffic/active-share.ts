import { shareOf, type Share } from '../needs/share.ts';
import { touchMode, type RecordedNeed } from './touch-mode.ts';
import type { Touch } from './touch.ts';

/** Active share (demands 1): need-led touches of all that are not service. A mirror for one person, never a ranking across people. */
export function activeShare(touches: readonly Touch[], needs: readonly RecordedNeed[]): Share {
  const byCustomer = Map.groupBy(needs, (need) => need.customerId);
  const modes = touches.map((touch) => touchMode(touch, byCustomer.get(touch.customerId) ?? []));
  const counted = modes.filter((mode) => mode !== null);
  return shareOf(counted.filter((mode) => mode === 'need_led').length, counted.length);
}

import { proportion, type Proportion } from '@vivero/decision';
import { type Phrase, shareSentence } from '@vivero/domain';
import type { OperableCustomer } from '@vivero/storage';
import { type JudgedTouch, workingTouches } from './touch-modes.ts';

/** What happens to people after they were won (demands 9). */
export interface MirrorOperated {
  readonly says: Phrase;
  /** Of all operable people, those with a contact that works with them and a dated next step. */
  readonly share: Proportion;
  /** The two halves of it. */
  readonly touched: Proportion;
  readonly dated: Proportion;
  /** People among the touched whom only imported contacts tell of; such a contact counts as seed or care, never as need-led. */
  readonly importedOnly: number;
}

/** @param touches of the window */
export function mirrorOperated(operable: readonly OperableCustomer[], touches: readonly JudgedTouch[]): MirrorOperated {
  const working = workingTouches(touches);
  const touched = new Set(working.map(({ touch }) => touch.customerId));
  const seen = new Set(working.filter((each) => each.witnessed).map(({ touch }) => touch.customerId));
  const share = (which: (customer: OperableCustomer) => boolean): Proportion =>
    proportion(operable.filter(which).length, operable.length);
  const operated = share((customer) => touched.has(customer.customerId) && customer.hasNextStep);
  return {
    says: shareSentence('ui.mirror.operated', operated),
    share: operated,
    touched: share(({ customerId }) => touched.has(customerId)),
    dated: share((customer) => customer.hasNextStep),
    importedOnly: operable.filter(({ customerId }) => touched.has(customerId) && !seen.has(customerId)).length,
  };
}

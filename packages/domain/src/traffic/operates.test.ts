import { expect, test } from 'vitest';
import { operates } from './operates.ts';
import { BARE_TOUCH } from './testing/bare-touch.ts';
import type { Touch, TouchMode } from './touch.ts';

const greeting = BARE_TOUCH;

interface Case {
  readonly why: string;
  readonly touch: Partial<Touch>;
  readonly mode: TouchMode | null;
  readonly then: boolean;
}

test.each<Case>([
  { why: 'a greeting cares', touch: {}, mode: 'upkeep', then: true },
  { why: 'a call that nobody answers reaches nobody', touch: { extent: 'attempt' }, mode: null, then: false },
  { why: 'content seeds', touch: { contentId: 'c' }, mode: 'upkeep', then: true },
  { why: 'a product out of the blue sells', touch: { productId: 'p' }, mode: 'push', then: false },
  { why: 'a product that a known need led', touch: { productId: 'p' }, mode: 'need_led', then: true },
  { why: 'the same, when nobody saw the order of the two', touch: { productId: 'p' }, mode: null, then: false },
  { why: 'service is owed', touch: { service: true }, mode: null, then: false },
  { why: 'the customer came', touch: { direction: 'in' }, mode: 'responded', then: false },
  { why: 'the customer came about a need we knew', touch: { direction: 'in' }, mode: 'need_led', then: true },
])('$why: $then', ({ touch, mode, then }) => {
  expect(operates({ ...greeting, ...touch }, mode)).toBe(then);
});

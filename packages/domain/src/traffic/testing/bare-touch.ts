import type { Touch } from '../touch.ts';

/** A talk with somebody that was about nothing in particular: tests say what makes theirs another one. */
export const BARE_TOUCH: Touch = {
  eventId: 'e1',
  customerId: 'cus_1',
  rm: 1,
  day: 20_000,
  at: '2024-10-04T10:00:00Z',
  direction: 'out',
  medium: 'call',
  service: false,
  needKind: null,
  productId: null,
  contentId: null,
  activityId: null,
  asksQuestion: false,
  nextStepOn: null,
  extent: 'talk',
  declined: null,
  closes: false,
};

import type { TouchWish } from '@vivero/domain';

/** A letter about a need: neither an offer nor anything that somebody must carry by hand. */
export const wish = (over: Partial<TouchWish>): TouchWish => ({
  customerId: 'cus_1',
  medium: 'call',
  purpose: 'marketing',
  agreed: false,
  contentId: 'default.idle_cash_guide',
  productId: null,
  needKind: 'place_idle_cash',
  scene: { place: 'online', frequency: 'high', aim: 'seed' },
  priority: 1,
  idempotencyKey: 'key',
  origin: 'test',
  notBefore: null,
  expiresAt: '2026-04-01T00:00:00.000Z',
  ...over,
});

/** The invented bank that every engine is asked about: what its events are called, and the instant that everybody calls now. */
export const NOW = '2026-11-01 00:00:00';
export const FIRST_DAY = '2025-09-27';
export const DAYS = 400;
export const TYPES = [
  'view',
  'call',
  'visit',
  'message',
  'invite',
  'attend',
  'apply',
  'deposit',
  'fund_buy',
  'card_spend',
  'referral',
  'complaint',
] as const;
export type Type = (typeof TYPES)[number];
export const CHANNELS = ['branch', 'app', 'wechat', 'phone', 'event', 'email', 'web', 'partner'] as const;
export const FUNNEL: readonly Type[] = ['view', 'message', 'attend', 'apply', 'fund_buy'];
export const FUNNEL_DAYS = 30;
export const WINDOWS = [7, 30, 90] as const;

export interface Size {
  readonly customers: number;
  readonly events: number;
}

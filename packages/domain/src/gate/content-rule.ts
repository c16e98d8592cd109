import { type GateResult, gateResult } from './gate-result.ts';

/** Whether an item of the library may go out: it is there, approved, not past its last day, and what it says of products is still so. `missing`: a message without any. */
export const CONTENT_STANDINGS = ['valid', 'missing', 'unknown', 'unapproved', 'ended', 'stale'] as const;
export type ContentStanding = (typeof CONTENT_STANDINGS)[number];

/** Content goes out approved, fresh and true to the facts, or not at all. */
export const contentRule = (content: ContentStanding | null): GateResult | null =>
  content === null || content === 'valid' ? null : gateResult('content', 'block', {}, content);

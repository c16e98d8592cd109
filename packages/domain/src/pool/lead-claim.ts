import type { Day } from '../day.ts';

/** Why an RM gives a contact back. */
export const RETURN_REASONS = ['not_reachable', 'not_interested', 'wrong_data', 'other_area'] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];

/** Days in which whoever claims a contact gets in touch; after them it goes back to the pool by itself. */
export const CLAIM_DAYS = 14;

/** What a claim has come to when nobody has ended it by hand. */
export type ClaimFate = 'untouched' | 'won' | 'moved';

export interface OpenClaim {
  readonly claimedOn: Day;
  /** Book that claimed, and the book that the contact is in. */
  readonly claimant: number;
  readonly rm: number;
  /** Whether either side got in touch since the claim. */
  readonly touched: boolean;
  /** Whether the contact has bought something since. */
  readonly bought: boolean;
}

/** How an open claim ends today; null = it goes on. A contact who has been spoken to stays with whoever did, for as long as it takes. */
export function claimFate({ claimedOn, claimant, rm, touched, bought }: OpenClaim, today: Day): ClaimFate | null {
  if (rm !== claimant) return 'moved';
  if (bought) return 'won';
  return !touched && today >= claimedOn + CLAIM_DAYS ? 'untouched' : null;
}

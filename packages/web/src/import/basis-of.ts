import type { LawfulBasis, Relation } from '@vivero/domain';

/** Those whom a list can be about: an authorised person comes with a holding only. */
export const ASKED = ['customer', 'prospect', 'event_contact'] as const satisfies readonly Relation[];

/** What most often holds for each; a person says when it does not. */
export const BASIS_OF = {
  customer: 'contract',
  prospect: 'none',
  event_contact: 'consent',
  authorised: 'contract',
} as const satisfies Record<Relation, LawfulBasis>;

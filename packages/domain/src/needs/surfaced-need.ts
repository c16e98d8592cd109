import type { CustomerId, NewId } from '../id.ts';
import type { Phrase } from '../terms/phrase.ts';
import type { NeedEvidence } from './move-need.ts';
import type { NeedKind } from './need-kind.ts';
import type { Need } from './need.ts';

/** How long a need that the customer named stays worth acting on when nothing else is known. */
const WINDOW_DAYS = 90;

/** A need that the customer named before anybody here had believed in it: it counts against foresight. */
export function surfacedNeed(
  customerId: CustomerId,
  kind: NeedKind,
  said: NeedEvidence & { readonly kind: 'interest' | 'said' },
  newId: NewId,
): Need {
  const reason: Phrase = { key: `reason.customer_${said.kind}`, params: { day: { day: said.on } } };
  return {
    needId: newId('need'),
    customerId,
    kind,
    origin: 'customer',
    rule: `customer_${said.kind}@1`,
    strength: said.kind === 'said' ? 1 : 0.5,
    from: said.on,
    until: said.on + WINDOW_DAYS,
    amountMinor: 0,
    reason,
    evidenceIds: said.evidenceIds,
    state: said.kind === 'said' ? 'confirmed' : 'aware',
    hypothesisedOn: null,
    surfacedOn: said.on,
    movedOn: said.on,
  };
}

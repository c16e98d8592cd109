import type { CustomerId, NewId } from '../id.ts';
import { moveNeed, type NeedEvidence } from './move-need.ts';
import type { NeedKind } from './need-kind.ts';
import type { Need } from './need.ts';

/** How long a need that the customer named stays worth acting on when nothing else is known. */
const WINDOW_DAYS = 90;

/** How sure the customer's own act makes us that the need is there. */
const STRENGTH = { interest: 0.5, said: 1, served: 1, denied: 0 } as const;

/**
 * A need that the customer brought up before anybody here had believed in it: it counts against foresight, except a denied one, which
 * never surfaced. Served and denied ones are ended from the start; they are kept because a belief of that kind has to rest now.
 */
export function surfacedNeed(
  customerId: CustomerId,
  kind: NeedKind,
  heard: NeedEvidence & {
    readonly kind: keyof typeof STRENGTH;
    /** What the customer said it is about, in minor units of the bank's currency; 0 = nothing. */
    readonly amountMinor?: number;
  },
  newId: NewId,
): Need {
  const unheard: Need = {
    needId: newId('need'),
    customerId,
    kind,
    origin: 'customer',
    rule: `customer_${heard.kind}@1`,
    strength: STRENGTH[heard.kind],
    from: heard.on,
    until: heard.on + WINDOW_DAYS,
    amountMinor: heard.amountMinor ?? 0,
    reason: {
      key: `reason.customer_${heard.kind}`,
      params: { day: { day: heard.on }, need: { term: `need.${kind}` } },
    },
    evidenceIds: [],
    state: 'latent',
    hypothesisedOn: null,
    surfacedOn: null,
    movedOn: heard.on,
  };
  return moveNeed(unheard, heard);
}

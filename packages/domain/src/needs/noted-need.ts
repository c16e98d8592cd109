import type { Day } from '../day.ts';
import type { Horizon } from './answer-need.ts';
import type { NeedKind } from './need-kind.ts';
import type { Need } from './need.ts';

/** How long acting on it makes sense, by when it is wanted; a quarter when nobody knows. */
const WINDOW_DAYS: Readonly<Record<Horizon, number>> = { now: 30, quarter: 90, year: 365, later: 730 };

/** As likely as not: an RM who knows the person has a reason, and the customer has said nothing yet. */
const STRENGTH = 0.5;

/** A need that an RM believes in: latent like every other belief, until the customer shows or says it. */
export function notedNeed(
  note: {
    readonly needId: string;
    readonly customerId: string;
    readonly kind: NeedKind;
    readonly amountMinor: number;
    readonly horizon: Horizon | null;
  },
  today: Day,
): Need {
  const { needId, customerId, kind, amountMinor, horizon } = note;
  return {
    needId,
    customerId,
    kind,
    origin: 'rm',
    rule: 'rm_noted@1',
    strength: STRENGTH,
    from: today,
    until: today + WINDOW_DAYS[horizon ?? 'quarter'],
    amountMinor,
    reason: { key: 'reason.rm_noted', params: { day: { day: today }, need: { term: `need.${kind}` } } },
    evidenceIds: [],
    state: 'latent',
    hypothesisedOn: today,
    surfacedOn: null,
    movedOn: today,
  };
}

import {
  type CustomerId,
  type Day,
  isOpen,
  type LedgerEvent,
  moveNeed,
  type Need,
  NEED_KINDS,
  type NeedEvidence,
  type NeedKind,
  needsServedBy,
  type NewId,
  surfacedNeed,
} from '@vivero/domain';

/** What an event says about a need; undefined = nothing. */
const HEARD: Partial<Readonly<Record<LedgerEvent['code'], Exclude<NeedEvidence['kind'], 'window_passed'>>>> = {
  'IN-C': 'interest',
  'IN-Q': 'interest',
  'IN-A': 'interest',
  'ND-C': 'said',
  'ND-Q': 'said',
  'ND-D': 'denied',
  'TX-S': 'served',
};

/**
 * Moves the needs of one customer by what the ledger heard from them, each event once. An event moves a need that was on record
 * before it; what the customer says about a need that nobody had believed in makes a new record, which counts against foresight.
 * @param needs every need on record, ended ones too; those passed in come back as the same object where nothing was heard
 * @param events in time order
 */
export function hearNeeds(
  customerId: CustomerId,
  needs: readonly Need[],
  events: readonly LedgerEvent[],
  asOf: Day,
  newId: NewId,
): readonly Need[] {
  const heard = [...needs];
  for (const event of events) {
    const kind = HEARD[event.code];
    if (kind === undefined || event.day > asOf) continue;
    for (const about of kindsOf(event))
      hear(heard, about, { kind, on: event.day, evidenceIds: [event.eventId] }, customerId, newId);
  }
  return heard;
}

function hear(heard: Need[], about: NeedKind, evidence: NeedEvidence, customerId: CustomerId, newId: NewId): void {
  const ofKind = heard.filter((need) => need.kind === about);
  if (ofKind.some((need) => evidence.evidenceIds.every((id) => need.evidenceIds.includes(id)))) return;
  const open = ofKind.find(
    (need) => isOpen(need) && (need.hypothesisedOn ?? need.surfacedOn ?? evidence.on) <= evidence.on,
  );
  if (open) heard[heard.indexOf(open)] = moveNeed(open, evidence);
  else if (!ofKind.some(isOpen) && (evidence.kind === 'said' || evidence.kind === 'interest'))
    heard.push(surfacedNeed(customerId, about, { ...evidence, kind: evidence.kind }, newId));
}

/** The need that the event names, or those that the bought product serves. */
function kindsOf(event: LedgerEvent): readonly NeedKind[] {
  const named = NEED_KINDS.find((kind) => kind === event.details['needKind']);
  if (named !== undefined) return [named];
  return event.code === 'TX-S' && event.category !== null ? needsServedBy(event.category) : [];
}

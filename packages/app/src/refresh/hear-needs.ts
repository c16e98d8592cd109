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

type HeardKind = Exclude<NeedEvidence['kind'], 'window_passed'>;

/** What an event says about a need; undefined = nothing. */
const HEARD: Partial<Readonly<Record<LedgerEvent['code'], HeardKind>>> = {
  'IN-C': 'interest',
  'IN-Q': 'interest',
  'IN-A': 'interest',
  'ND-C': 'said',
  'ND-Q': 'said',
  'ND-D': 'denied',
  'TX-S': 'served',
};

/**
 * Moves the needs of one customer by what the ledger heard from them. Every event that speaks of a need leaves its id in at least
 * one record, so it is heard once however often it is read. It moves the open need that was on record by then; where there was none
 * it makes a record of its own, which counts against foresight. Interest that led to nothing ends with its window.
 * @param needs every need on record, ended ones too; those passed in come back as the same object where nothing was heard
 * @param events in time order; those after `asOf` are not heard yet
 * @param currency the bank's own, in which amounts of needs are kept
 */
export function hearNeeds(
  customerId: CustomerId,
  needs: readonly Need[],
  events: readonly LedgerEvent[],
  currency: string,
  asOf: Day,
  newId: NewId,
): readonly Need[] {
  const heardBefore = new Set(needs.flatMap((need) => need.evidenceIds));
  let now = needs;
  for (const event of events) {
    const kind = HEARD[event.code];
    if (kind === undefined || event.day > asOf || heardBefore.has(event.eventId)) continue;
    const kinds = kindsOf(event);
    if (kinds[0] === undefined) continue;
    const evidence = { kind, on: event.day, evidenceIds: [event.eventId] };
    const own = surfacedNeed(customerId, kinds[0], { ...evidence, amountMinor: statedAmount(event, currency) }, newId);
    const standing = now.map((need) => faded(need, event.day));
    const concerned = new Set(standing.filter((need) => kinds.includes(need.kind) && concerns(own, need, asOf)));
    now = concerned.size === 0 ? [...standing, own] : told(standing, concerned, evidence, own, needs);
  }
  return now.map((need) => faded(need, asOf));
}

/**
 * The needs after an event that concerns some of them. Interest that reaches us late can bridge a record of its own and the need
 * believed in since: they are one need, and the record that stands in the store takes the other's evidence.
 */
function told(
  standing: readonly Need[],
  concerned: ReadonlySet<Need>,
  evidence: NeedEvidence,
  own: Need,
  stored: readonly Need[],
): readonly Need[] {
  const known = new Set(stored.map((need) => need.needId));
  return standing.flatMap((need) => {
    if (!concerned.has(need)) return [need];
    const twins = [...concerned].filter((each) => each.kind === need.kind);
    const kept = twins.find((each) => known.has(each.needId)) ?? twins[0];
    if (need !== kept) return [];
    const others = twins.filter((each) => each !== kept);
    const ids = others.flatMap((each) => each.evidenceIds);
    const moved = spoken(moveNeed(need, { ...evidence, evidenceIds: [...ids, ...evidence.evidenceIds] }), own);
    const surfaced = [moved, ...others].flatMap(({ surfacedOn }) => (surfacedOn === null ? [] : [surfacedOn]));
    return [others.length === 0 ? moved : { ...moved, surfacedOn: Math.min(...surfaced) }];
  });
}

/**
 * Whether what was heard is about a need on record rather than a need of its own. A purchase or a denial settles only what was on
 * record by then, and interest that had faded before we came to believe is past. Other words that reach us late are about the need
 * believed in since: it surfaced before we believed in it, which is no foresight.
 * @param own the record that the event would make by itself
 */
function concerns(own: Need, need: Need, asOf: Day): boolean {
  if (!isOpen(need)) return false;
  const since = need.hypothesisedOn ?? need.surfacedOn ?? own.from;
  if (own.state === 'confirmed') return true;
  return own.state === 'aware' ? own.until >= Math.min(since, asOf) : since <= own.from;
}

/** What the customer asked for in figures; what a purchase cost says nothing about a need. */
const statedAmount = ({ code, amount }: LedgerEvent, currency: string): number =>
  (code === 'ND-C' || code === 'ND-Q') && amount?.currency === currency ? Math.abs(amount.minor) : 0;

/**
 * The customer's own figure replaces any that we had. A need that only the customer vouches for is as fresh as their last word, and
 * what they say outright is a better reason than interest.
 */
function spoken(moved: Need, own: Need): Need {
  if (!isOpen(moved)) return moved;
  const need = own.amountMinor === 0 ? moved : { ...moved, amountMinor: own.amountMinor };
  if (need.origin !== 'customer') return need;
  const until = Math.max(need.until, own.until);
  const outright = own.state === 'confirmed' && need.strength < own.strength;
  return outright ? { ...need, until, strength: own.strength, rule: own.rule, reason: own.reason } : { ...need, until };
}

/** What a rule believes in is renewed and ended by `mergeHypotheses`; mere interest has nobody else to end it. */
const faded = (need: Need, on: Day): Need =>
  need.origin === 'customer' && need.until < on
    ? moveNeed(need, { kind: 'window_passed', on: need.until + 1, evidenceIds: [] })
    : need;

/** The need that the event names, or those that the bought product serves, the most obvious one first. */
function kindsOf(event: LedgerEvent): readonly NeedKind[] {
  const named = NEED_KINDS.find((kind) => kind === event.details['needKind']);
  if (named !== undefined) return [named];
  return event.code === 'TX-S' && event.category !== null ? needsServedBy(event.category) : [];
}

import type { Day } from '../day.ts';
import type { Detour } from '../gate/gate-facts.ts';
import type { LedgerEvent } from '../ledger-event.ts';
import type { StageRules } from './stage-rules.ts';

/** When several hold at once the strongest (lowest) shows. A detour hides a person from the counts of operable customers, never from history. */
const STRENGTH: Readonly<Record<Detour, number>> = {
  deceased: 1,
  closed: 2,
  do_not_contact: 3,
  disqualified: 4,
  lost: 5,
  recycled: 6,
};

/** A detour that somebody recorded; it holds from `from` through `until`, null = until further notice. */
export interface DetourRecord {
  readonly kind: Detour;
  readonly from: Day;
  readonly until: Day | null;
}

export interface CurrentDetour {
  readonly kind: Detour;
  readonly since: Day;
  /** Which time it is for this person, from 1: recycled(n). */
  readonly times: number;
}

const BY_THE_BANK = new Set(['interest', 'fee', 'penalty']);

/** A purchase, or a movement that the bank did not make itself. */
const isOwnTransaction = ({ code, flow }: LedgerEvent): boolean =>
  code === 'TX-S' || (code === 'MV' && !(flow !== null && BY_THE_BANK.has(flow)));

/**
 * The day since which a customer counts as lost: no transaction of his own in 180 days (definitions.md 2.5); null = not lost.
 * Needs at least one movement in the timeline: a source that records none is silent about everybody, and a missing
 * export must never become a departure.
 */
export function lostSince(timeline: readonly LedgerEvent[], asOf: Day, rules: StageRules): Day | null {
  const last = timeline.findLast(isOwnTransaction);
  if (!last || !timeline.some((event) => event.code === 'MV')) return null;
  const since = last.day + rules.lostDays;
  return since <= asOf ? since : null;
}

/** The strongest detour in force on `asOf`; `lost` is the day found by `lostSince`. */
export function currentDetour(detours: readonly DetourRecord[], lost: Day | null, asOf: Day): CurrentDetour | null {
  const begun = detours.filter((detour) => detour.from <= asOf);
  const all = lost === null ? begun : [...begun, { kind: 'lost', from: lost, until: null } as const];
  const inForce = all.filter((detour) => detour.until === null || detour.until >= asOf);
  const [strongest] = inForce.toSorted((a, b) => STRENGTH[a.kind] - STRENGTH[b.kind] || a.from - b.from);
  if (!strongest) return null;
  const { kind, from } = strongest;
  return { kind, since: from, times: all.filter((detour) => detour.kind === kind).length };
}

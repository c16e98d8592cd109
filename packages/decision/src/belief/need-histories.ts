import {
  civil,
  type Day,
  type Holding,
  type LedgerEvent,
  NEED_KINDS,
  type NeedKind,
  needsServedBy,
} from '@vivero/domain';
import { customerSeries } from '../triggers/build-series.ts';
import { runTriggers } from '../triggers/run-triggers.ts';
import { NEED_SIGNS, placeOfRule, WHETHER_IN_NEED } from './need-signs.ts';
import { type NeedWeek, packWeek } from './need-weeks.ts';

const INTEREST: readonly LedgerEvent['code'][] = ['IN-C', 'IN-Q', 'IN-A'];
const CONTACT: readonly LedgerEvent['code'][] = ['CT-D', 'CT-R', 'CT-V'];
const SAYS: Partial<Readonly<Record<LedgerEvent['code'], boolean>>> = { 'ND-C': true, 'ND-Q': true, 'ND-D': false };
const DAYS_A_WEEK = 7;

/**
 * What the last `weeks` weeks up to `asOf` showed of one customer, by kind of need; a kind of which nothing was seen is absent. A rule
 * speaks in the first week in which it gives the need, as it would have then: it sees no event after that week, and no holding opened
 * after it. What holdings are worth is known of today only.
 * @param events of the customer, in any order
 * @returns packed weeks, oldest first
 */
export function needHistories(
  events: readonly LedgerEvent[],
  holdings: readonly Holding[],
  currency: string,
  asOf: Day,
  weeks: number,
): ReadonlyMap<NeedKind, Uint32Array> {
  const seen = new Map<NeedKind, Map<number, NeedWeek>>();
  const put = (kind: NeedKind, week: number, sign: (before: NeedWeek) => NeedWeek): void => {
    if (week < 0 || week >= weeks) return;
    const own = seen.get(kind) ?? new Map<number, NeedWeek>();
    own.set(week, sign(own.get(week) ?? QUIET));
    seen.set(kind, own);
  };
  const fires = (kind: NeedKind, week: number, place: number): void =>
    put(kind, week, (before) => ({ ...before, triggers: [...before.triggers, place] }));

  let given = new Set<string>();
  for (let week = -1; week < weeks; week += 1) {
    const day = asOf - (weeks - 1 - week) * DAYS_A_WEEK;
    const said = runTriggers(customerSeries(events, heldOn(holdings, day), currency, day), day);
    for (const { kind, rule } of said) if (!given.has(`${rule} ${kind}`)) fires(kind, week, placeOfRule(rule));
    given = new Set(said.map(({ kind, rule }) => `${rule} ${kind}`));
  }
  for (const event of events) {
    const week = weeks - 1 - Math.floor((asOf - event.day) / DAYS_A_WEEK);
    const named = NEED_KINDS.find((kind) => kind === event.details['needKind']);
    if (event.code === 'TX-S')
      for (const kind of named ? [named] : event.category ? needsServedBy(event.category) : [])
        put(kind, week, (before) => ({ ...before, bought: true }));
    if (named === undefined) continue;
    const yes = SAYS[event.code];
    if (yes !== undefined) put(named, week, (before) => ({ ...before, answer: { question: WHETHER_IN_NEED, yes } }));
    if (INTEREST.includes(event.code)) fires(named, week, NEED_SIGNS.indexOf('interest'));
    if (CONTACT.includes(event.code) && event.details['attempt'] !== true)
      put(named, week, (before) => ({ ...before, contacted: true }));
  }
  return new Map(
    [...seen].map(([kind, own]) => [
      kind,
      Uint32Array.from({ length: weeks }, (_, week) => packWeek(own.get(week) ?? QUIET)),
    ]),
  );
}

/** The season of each of the last `weeks` weeks: the month in which it ends, 0 = January. */
export const seasonsBefore = (asOf: Day, weeks: number): Uint8Array =>
  Uint8Array.from({ length: weeks }, (_, week) => civil(asOf - (weeks - 1 - week) * DAYS_A_WEEK).month - 1);

const QUIET: NeedWeek = { triggers: [], answer: null, contacted: false, bought: false };

const heldOn = (holdings: readonly Holding[], day: Day): readonly Holding[] =>
  holdings.filter(({ openedOn }) => openedOn === null || openedOn <= day);

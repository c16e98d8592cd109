import { attemptSlots, chanceNow, type LeadInLine, nextAttempt, type Proportion, proportion } from '@vivero/decision';
import {
  type Day,
  JURISDICTION_PACKS,
  type Money,
  money,
  promiseClock,
  type ServiceClock,
  workdaysAfter,
} from '@vivero/domain';
import {
  type Bank,
  type Db,
  hourWorths,
  type LastWorth,
  lastWorths,
  promisesDue,
  reachByHour,
  type StoredPromise,
  triesSinceTalk,
} from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { localClock } from '../bank/local-clock.ts';
import { localDay } from '../bank/local-day.ts';

/** How one open promise stands by its clock. */
export interface PromiseService {
  readonly clock: ServiceClock;
  /** What the last suggestion for this customer was expected to bring; null = nothing has been suggested. */
  readonly worth: Money | null;
  /** Calls that nobody answered since the last talk. */
  readonly tries: number;
  /** When to call again: a day and an hour of the bank; `stop` = no hour is worth it; null = nobody failed to answer, or a minute has no price yet. */
  readonly next: { readonly on: Day; readonly hour: number } | { readonly stop: true } | null;
}

export interface ServiceOfBook {
  /** Of what fell due since then: kept on its day or before, and nobody can tell yet of what is due today. */
  readonly since: Day;
  readonly onTime: Proportion;
  /** Promises past their clock that somebody still waits for. */
  readonly late: number;
  /** What those are expected to bring, and what of it waiting has cost so far; null where none of them has a known worth. */
  readonly leak: { readonly worth: Money; readonly lost: Money; readonly unknown: number } | null;
  readonly of: ReadonlyMap<string, PromiseService>;
}

const WINDOW_DAYS = 90;
/**
 * What an agreed talk brings when it comes late. [D] Online leads lose two thirds in a day; somebody who has a word from their manager
 * does not: half of what can fade is gone in a week, and a third never fades. To be replaced by what the bank's own talks show.
 */
const FADING = { fresh: 2 / 3, floor: 1 / 3, decay: Math.LN2 / (7 * 24) };
/** Being tried again at once costs as much goodwill as half an hour of the manager; two days later half of that. [D] */
const FATIGUE = { minutes: 30, halfLife: 48 };
const AHEAD_WORKDAYS = 5;

/** The clocks of what was promised in some books: how often it is kept in time, what waiting costs, and when to try whom again. */
export async function serviceOfBook(
  db: Db,
  rms: readonly number[],
  open: readonly StoredPromise[],
  { bank, now }: { readonly bank: Bank; readonly now: string },
): Promise<ServiceOfBook> {
  const today = businessDay(bank, now);
  const since = today - WINDOW_DAYS;
  const ids = [...new Set(open.map(({ customerId }) => customerId))];
  const worths = new Map((await lastWorths(db, ids)).map((each) => [each.customerId, each]));
  const whenAgain = await attempts(db, rms, ids, { since, bank, today, now });
  const stands = open.map((promise) => {
    const clock = promiseClock(promise.dueOn, today);
    const worth = worths.get(promise.customerId);
    const lead = worth === undefined ? null : leadOf(worth, Math.max(0, today - clock.until));
    return { promise, clock, lead, ...whenAgain(promise, lead) };
  });
  const late = stands.filter(({ clock }) => clock.state === 'late');
  return {
    since,
    onTime: await onTimeShare(db, rms, since, { bank, today }),
    late: late.length,
    leak: leakOf(
      late.map(({ lead }) => lead),
      bank.currency,
    ),
    of: new Map(
      stands.map(({ promise, lead, ...service }): [string, PromiseService] => [
        promise.promiseId,
        { ...service, worth: lead && money(Math.round(lead.value), bank.currency) },
      ]),
    ),
  };
}

const leadOf = ({ minor, minutes }: LastWorth, daysLate: number): LeadInLine => ({
  ...FADING,
  value: minor,
  waited: daysLate * 24,
  minutes: Math.max(1, minutes),
});

function leakOf(leads: readonly (LeadInLine | null)[], currency: string): ServiceOfBook['leak'] {
  const known = leads.filter((lead) => lead !== null);
  if (known.length === 0) return null;
  const sum = (each: (lead: LeadInLine) => number): Money =>
    money(Math.round(known.reduce((total, lead) => total + each(lead), 0)), currency);
  const lost = (lead: LeadInLine): number => lead.value * (chanceNow({ ...lead, waited: 0 }) - chanceNow(lead));
  return { worth: sum(({ value }) => value), lost: sum(lost), unknown: leads.length - known.length };
}

/** Who of some customers did not pick up, and when to call each again. */
async function attempts(
  db: Db,
  rms: readonly number[],
  ids: readonly string[],
  { since, bank, today, now }: { readonly since: Day; readonly bank: Bank; readonly today: Day; readonly now: string },
): Promise<(promise: StoredPromise, lead: LeadInLine | null) => Pick<PromiseService, 'tries' | 'next'>> {
  const tries = new Map((await triesSinceTalk(db, ids)).map((each) => [each.customerId, each]));
  if (tries.size === 0) return () => ({ tries: 0, next: null });
  const hours = await hourWorths(db, rms);
  const reach = await reachByHour(db, rms, { from: since, timeZone: bank.timeZone });
  const times = timesAhead(bank, today, now);
  return ({ customerId, rm }, lead) => {
    const tried = tries.get(customerId);
    if (tried === undefined) return { tries: 0, next: null };
    const hour = hours.get(rm);
    if (lead === null || hour === undefined) return { tries: tried.tries, next: null };
    const slots = attemptSlots(times, reach, tried.tries);
    const sinceLast = Math.max(0, (Date.parse(now) - Date.parse(tried.lastAt)) / 3_600_000);
    const minute = hour / 60;
    const price = { minute, fatigue: minute * FATIGUE.minutes, fatigueHalfLife: FATIGUE.halfLife };
    const found = nextAttempt(lead, slots, price, sinceLast);
    const at = found.go ? times[slots.indexOf(found.slot)] : undefined;
    return { tries: tried.tries, next: at === undefined ? { stop: true } : { on: at.on, hour: at.hour } };
  };
}

/** The hours of the next working days in which people may be rung up, from the next full hour on. */
function timesAhead(bank: Bank, today: Day, now: string) {
  const { callFrom, callUntil } = JURISDICTION_PACKS[bank.jurisdiction];
  const { minuteOfDay } = localClock(now, bank.timeZone);
  return Array.from({ length: AHEAD_WORKDAYS }, (_, i) => workdaysAfter(today, i)).flatMap((on) =>
    Array.from({ length: Math.floor((callUntil - callFrom) / 60) }, (_, i) => callFrom / 60 + i)
      .map((hour) => ({ on, hour, inHours: (on - today) * 24 + hour - minuteOfDay / 60 }))
      .filter(({ inHours }) => inHours >= 0),
  );
}

/** What was moved or dropped in time was agreed anew; past its clock it was late, whatever became of it then. */
async function onTimeShare(
  db: Db,
  rms: readonly number[],
  since: Day,
  { bank, today }: { readonly bank: Bank; readonly today: Day },
): Promise<Proportion> {
  const due = (await promisesDue(db, rms, { from: since, until: today })).map(({ dueOn, state, endedAt }) => {
    const { until } = promiseClock(dueOn, today);
    const inTime = endedAt !== null && localDay(endedAt, bank.timeZone) <= until;
    return { until, state, inTime };
  });
  const told = due.filter(({ until, state, inTime }) => (state === 'kept' ? true : !inTime && until < today));
  return proportion(told.filter(({ state, inTime }) => state === 'kept' && inTime).length, told.length);
}

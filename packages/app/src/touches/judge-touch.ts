import {
  carrierOf,
  type GateId,
  type GateNow,
  JURISDICTION_PACKS,
  sendGate,
  type SendRequest,
  type SendVerdict,
  tooEarly,
  type TouchId,
  type TouchState,
  type TouchWish,
} from '@vivero/domain';
import type { StoredGate } from '@vivero/storage';
import { startOfDay } from '../bank/business-day.ts';
import type { Bench } from './bench.ts';
import { countedTouches, type Rank, type TouchFacts } from './touch-facts.ts';
import type { TouchShelf } from './touch-shelf.ts';

export interface Judged {
  readonly gate: StoredGate;
  readonly state: Extract<TouchState, 'held' | 'refused' | 'ready' | 'task'>;
  /** ISO instant with Z: when to look again. */
  readonly dueAt: string;
}

const HOUR = 3_600_000;
/** A task lies with a person for days: whether it is still lawful is looked at this often. */
const TASK_HOURS = 6;

/** Judges one touch by all rules of the gate and says what becomes of it. Writes nothing. */
export function judgeTouch(
  wish: TouchWish & Rank,
  facts: TouchFacts,
  bench: Bench,
  occasion: StoredGate['occasion'],
  ids: { readonly gateId: GateId; readonly touchId: TouchId },
): Judged {
  const { bank, now } = bench;
  const request = requestOf(wish, facts, bench);
  const gateFacts = { ...facts.gate, touches: countedTouches(facts, wish, now.today) };
  const pack = JURISDICTION_PACKS[bank.jurisdiction];
  const verdict = waited(sendGate(gateFacts, request, now, pack, facts.held), wish, now);
  const gate: StoredGate = {
    ...ids,
    rm: facts.rm,
    judgedAt: now.at,
    occasion,
    result: verdict.result,
    results: verdict.results,
    inputs: {
      jurisdiction: pack.jurisdiction,
      packVersion: pack.version,
      medium: wish.medium,
      purpose: wish.purpose,
      agreed: wish.agreed,
      day: now.today,
      minuteOfDay: now.minuteOfDay,
      weekday: now.weekday,
      holiday: now.holiday,
      relation: gateFacts.relation,
      basis: gateFacts.basis,
      detour: gateFacts.detour,
      consents: gateFacts.consents.length,
      contacts: gateFacts.touches.length,
      needState: request.needState,
      content: request.content,
      heldOut: gateFacts.heldOut,
    },
  };
  return { gate, state: stateOf(verdict, wish), dueAt: dueAt(verdict, wish, bank.timeZone, now) };
}

function requestOf(wish: TouchWish & Rank, { needs }: TouchFacts, { bank, shelf, now }: Bench): SendRequest {
  const product = wish.productId === null ? null : (shelf.product(wish.productId) ?? undefined);
  return {
    medium: wish.medium,
    purpose: wish.purpose,
    agreed: wish.agreed,
    product: product ?? null,
    needState: needs.find(({ kind }) => kind === wish.needKind)?.state ?? null,
    content: product === undefined ? 'unknown' : standingOf(wish, shelf),
    reward: wish.reward ?? null,
    hasPostalAddress: bank.postalAddress !== null,
    hoursWaited: Math.floor((Date.parse(now.at) - Date.parse(wish.requestedAt)) / HOUR),
  };
}

/** What a person carries needs no content; what goes by itself says something. */
function standingOf({ contentId, medium }: TouchWish, shelf: TouchShelf): SendRequest['content'] {
  if (contentId !== null) return shelf.standing(contentId);
  return carrierOf(medium) === 'rm' ? null : 'missing';
}

/** What may go, but was asked for later, is held until then. */
function waited(verdict: SendVerdict, { notBefore }: TouchWish, now: GateNow): SendVerdict {
  const early = notBefore !== null && Date.parse(notBefore) > Date.parse(now.at);
  if (!early || verdict.result === 'refuse') return verdict;
  return {
    result: 'hold',
    results: [tooEarly(), ...verdict.results],
    until: verdict.result === 'hold' ? verdict.until : { daysAhead: 0, minuteOfDay: 0 },
  };
}

function stateOf({ result }: SendVerdict, { medium }: TouchWish): Judged['state'] {
  if (result === 'refuse') return 'refused';
  if (result === 'hold') return 'held';
  return carrierOf(medium) === 'rm' ? 'task' : 'ready';
}

function dueAt(verdict: SendVerdict, { notBefore, medium }: TouchWish, timeZone: string, now: GateNow): string {
  if (verdict.result !== 'hold')
    return verdict.result === 'pass' && carrierOf(medium) === 'rm' ? after(now.at, TASK_HOURS * HOUR) : now.at;
  const { daysAhead, minuteOfDay } = verdict.until;
  const free = Date.parse(startOfDay(now.at, timeZone)) + daysAhead * 24 * HOUR + minuteOfDay * 60_000;
  // Held means looked at later: a bank whose data end on a day of the past has its hours behind it at once.
  const soonest = Date.parse(now.at) + 60_000;
  return new Date(Math.max(free, notBefore === null ? 0 : Date.parse(notBefore), soonest)).toISOString();
}

const after = (at: string, milliseconds: number): string => new Date(Date.parse(at) + milliseconds).toISOString();

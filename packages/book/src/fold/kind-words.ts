import { EVENT_CODES, EVIDENCE, type EventCode, PRODUCT_CATEGORIES } from '@vivero/domain';
import type { EventKind } from '../columns/event-kind.ts';
import type { KindTable } from '../columns/kind-table.ts';

/**
 * Everything that the fold asks of a kind, in the bits of one number: the code in the lowest five, then these, then the weight of
 * domain's `EVIDENCE` and the category (`PRODUCT_CATEGORIES` plus 1, 0 = none).
 */
export const VALUED = 1 << 5;
export const BALANCED = 1 << 6;
export const NAMED = 1 << 7;
export const ABOUT = 1 << 8;
export const MERGED = 1 << 9;
/** Proves something to a stage rule. */
export const EVIDENT = 1 << 10;
export const TOUCH = 1 << 11;
export const ADVOCACY = 1 << 12;
/** A yes to an invitation, and attendance. */
export const YES = 1 << 13;
export const THERE = 1 << 14;
export const LOAN = 1 << 15;
/** States a lawful basis, states that there is none, states the completeness of the profile. */
export const BASIS = 1 << 16;
export const NO_BASIS = 1 << 17;
export const COMPLETENESS = 1 << 18;
/** A purchase, or a movement that the bank did not make itself. */
export const OWN = 1 << 19;
export const MOVEMENT = 1 << 20;
/** Changes what the past means: the void of a purchase, whatever came with a merged record. */
export const REVISES = 1 << 21;
/** Amount and balance are in the bank's currency. */
export const OWN_MONEY = 1 << 22;
/** Says something to the rules of S5, S6 or S7. */
export const UPPER = 1 << 23;
const WEIGHT = 24;
const CATEGORY = 27;
/** Changes the interest score. */
const SCORES = 31;

export const codeOf = (word: number): number => word & 31;
export const weightOf = (word: number): number => (word >>> WEIGHT) & 7;
export const categoryOf = (word: number): number => (word >>> CATEGORY) & 15;
/** 1 = changes the interest score, 0 = does not. */
export const scores = (word: number): number => word >>> SCORES;
export const codeNumber = (code: EventCode): number => EVENT_CODES.indexOf(code);
/** The codes, a bit each by their number. */
export const codeBits = (...codes: readonly EventCode[]): number =>
  codes.reduce((bits, code) => bits | (1 << codeNumber(code)), 0);
/** Stands for a code that this version does not know: its events are kept, prove nothing and count in nothing. */
const UNKNOWN_CODE = 31;

const LOANS: ReadonlySet<string | null> = new Set(['consumer_loan', 'mortgage', 'business_loan']);
const BY_THE_BANK: ReadonlySet<string | null> = new Set(['interest', 'fee', 'penalty']);

/** By number of the kind its word. */
export const kindWords = (kinds: KindTable, currency: string): Int32Array =>
  Int32Array.from(kinds.kinds, (kind) => wordOf(kind, currency));

function wordOf(kind: EventKind, currency: string): number {
  const { code, medium, flow, category, facts } = kind;
  if (!EVENT_CODES.includes(code)) return UNKNOWN_CODE | sparse(kind);
  const { class: proves, weight, touch } = EVIDENCE[code];
  const on = (bit: number, holds: boolean): number => (holds ? bit : 0);
  const hosts = (code === 'CT-V' || code === 'IN-A') && facts.includes('hosted');
  const advocates = code === 'RF-C' || code === 'FB' || hosts || (code === 'RF-I' && facts.includes('accepted'));
  return (
    codeNumber(code) |
    sparse(kind) |
    on(EVIDENT, proves !== null) |
    on(TOUCH, touch) |
    on(ADVOCACY, advocates) |
    on(YES, code === 'IN-Q' && facts.includes('rsvp_yes')) |
    on(THERE, code === 'IN-A' || (code === 'CT-V' && medium === 'event')) |
    on(LOAN, LOANS.has(category)) |
    on(BASIS, facts.includes('basis')) |
    on(NO_BASIS, facts.includes('no_basis')) |
    on(COMPLETENESS, facts.includes('completeness')) |
    on(OWN, code === 'TX-S' || (code === 'MV' && !BY_THE_BANK.has(flow))) |
    on(MOVEMENT, code === 'MV') |
    on(REVISES, (code === 'TX-V' && kind.about) || kind.merged) |
    on(UPPER, advocates || code === 'TX-S' || code === 'CP' || code === 'CP-X') |
    on(OWN_MONEY, kind.currency === currency) |
    (weight << WEIGHT) |
    ((category === null ? 0 : PRODUCT_CATEGORIES.indexOf(category) + 1) << CATEGORY) |
    (Number(weight > 0 || code === 'PD-X') << SCORES)
  );
}

/** Which columns have something for events of the kind: whoever passes over one moves on in these. */
const sparse = ({ valued, balanced, named, about, merged }: EventKind): number =>
  (valued ? VALUED : 0) | (balanced ? BALANCED : 0) | (named ? NAMED : 0) | (about ? ABOUT : 0) | (merged ? MERGED : 0);

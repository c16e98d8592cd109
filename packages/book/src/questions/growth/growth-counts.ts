import { type Day, LAWFUL_BASES } from '@vivero/domain';
import type { Book, Part } from '../../columns/book.ts';
import { bookDay } from '../../columns/book-time.ts';
import type { MemberSet } from '../../scope/member-set.ts';
import { eventMarks } from '../events/event-marks.ts';
import { EventScan } from '../events/event-scan.ts';
import { openRows } from '../open-rows.ts';
import { RowMoves } from '../stages/row-moves.ts';

/** Of so many people, how many. */
export interface Share {
  readonly people: number;
  readonly of: number;
}

/** What the five letters of AARRR are worked out from (definitions.md 2.4), for one scope and one period. */
export interface GrowthCounts {
  /** Came to stage 2 for the first time in the period, with a lawful basis. */
  readonly acquired: number;
  /** Of those who came so in the 30 days shifted back by 30: bought, or spoke with us three times and have a risk profile, within 30 days. */
  readonly activated: Share;
  /** By days: of those who came so many days before a day of the period, who stood at stage 2 or above that many days later. */
  readonly retained: Readonly<Record<(typeof RETENTION_DAYS)[number], Share>>;
  /** Categories held here on the book's day, by those who hold any. */
  readonly held: { readonly categories: number; readonly people: number };
  /** People at stage 2 or above when the period ended; who of them invited; invitations and referred purchases of the period. */
  readonly referral: {
    readonly people: number;
    readonly inviters: number;
    readonly invitations: number;
    readonly completed: number;
    /** Days from coming to stage 2 until the first invitation, of those whose first was in the period, in no order. */
    readonly waits: readonly number[];
  };
}

export const RETENTION_DAYS = [30, 90, 365] as const;
/** Days within which somebody new has to see a first value. */
const ACTIVATION_DAYS = 30;
const REACHED = 2;
const TALKS = 3;
const NO_BASIS = LAWFUL_BASES.indexOf('none') + 1;
const [BOUGHT, TALKED, INVITED, COMPLETED] = [1, 2, 4, 8];

/**
 * @param period first and last day, both included; the last one not after the book's business day
 * @param parts the parts to look at, all by default; what disjoint parts say is added up by `addGrowth`
 */
export function growthCounts(
  book: Book,
  scope: MemberSet,
  period: { readonly from: Day; readonly to: Day },
  parts: readonly Part[] = book.parts,
): GrowthCounts {
  const [from, to] = [bookDay(period.from), Math.min(bookDay(period.to), bookDay(book.asOf))];
  const marks = eventMarks(book, [{ codes: ['TX-S'] }, { codes: ['CT-V'] }, { codes: ['RF-I'] }, { codes: ['RF-C'] }]);
  const counts = noGrowth();
  const { activated, retained, held, referral } = counts;
  for (const part of parts) {
    const { people } = part;
    const columns = part.events();
    const moves = new RowMoves(part.folded, to);
    const scan = new EventScan(book, columns, marks, { from: 0, to });
    for (const row of openRows(part, scope)) {
      const categories = categoriesHere(part, row, bookDay(book.asOf));
      held.categories += categories;
      if (categories > 0) held.people += 1;

      moves.read(row);
      const came = lawful(people.basis[row] as number) ? cameOn(moves) : 0;
      const isIn = (day: number): boolean => came !== 0 && day >= from && day <= to;
      if (isIn(came)) counts.acquired += 1;
      for (const days of RETENTION_DAYS)
        if (isIn(came + days)) {
          retained[days].of += 1;
          if (rankOn(moves, came + days) >= REACHED) retained[days].people += 1;
        }
      if (rankOn(moves, to) >= REACHED) referral.people += 1;

      const found = scan.row(row, Number.MAX_SAFE_INTEGER);
      let [bought, talks, invitations, invited] = [false, 0, 0, 0];
      for (let i = 0; i < found; i += 1) {
        const bits = scan.bits[i] as number;
        const day = columns.day[scan.events[i] as number] as number;
        const early = day >= came && day <= came + ACTIVATION_DAYS;
        if ((bits & BOUGHT) !== 0 && early) bought = true;
        if ((bits & TALKED) !== 0 && early) talks += 1;
        if ((bits & INVITED) !== 0) {
          invited = day;
          if (day >= from) invitations += 1;
        }
        if ((bits & COMPLETED) !== 0 && day >= from) referral.completed += 1;
      }
      if (isIn(came + ACTIVATION_DAYS)) {
        activated.of += 1;
        if (bought || (talks >= TALKS && people.risk[row] !== 0)) activated.people += 1;
      }
      referral.invitations += invitations;
      if (invitations > 0) referral.inviters += 1;
      // Going backwards, the last one seen was the first.
      if (came !== 0 && invited >= Math.max(from, came)) referral.waits.push(invited - came);
    }
  }
  return counts;
}

const lawful = (basis: number): boolean => basis !== 0 && basis !== NO_BASIS;

/** The first day at stage 2 or above; 0 = never. */
function cameOn({ count, to, day, takenBack }: RowMoves): number {
  for (let i = 0; i < count; i += 1) if ((to[i] as number) >= REACHED && takenBack[i] === 0) return day[i] as number;
  return 0;
}

function rankOn({ count, to, day }: RowMoves, on: number): number {
  let rank = 0;
  for (let i = 0; i < count && (day[i] as number) <= on; i += 1) rank = to[i] as number;
  return rank;
}

function categoriesHere({ people }: Part, row: number, today: number): number {
  let seen = 0;
  for (let i = people.holdingStart[row] as number; i < (people.holdingStart[row + 1] as number); i += 1) {
    const [opened, ended] = [people.holdingOpenedOn[i] as number, people.holdingEndedOn[i] as number];
    if (people.holdingElsewhere[i] === 0 && opened <= today && (ended === 0 || ended > today))
      seen |= 1 << (people.holdingCategory[i] as number);
  }
  let categories = 0;
  for (; seen !== 0; seen &= seen - 1) categories += 1;
  return categories;
}

type Open<T> = T extends readonly (infer Each)[]
  ? Each[]
  : T extends object
    ? { -readonly [Name in keyof T]: Open<T[Name]> }
    : T;
const noShare = (): Open<Share> => ({ people: 0, of: 0 });
const noGrowth = (): Open<GrowthCounts> => ({
  acquired: 0,
  activated: noShare(),
  retained: { 30: noShare(), 90: noShare(), 365: noShare() },
  held: { categories: 0, people: 0 },
  referral: { people: 0, inviters: 0, invitations: 0, completed: 0, waits: [] },
});

/** What was counted in disjoint parts, together. */
export function addGrowth(counted: readonly GrowthCounts[]): GrowthCounts {
  const sum = noGrowth();
  const addShare = (to: Open<Share>, share: Share): void => {
    to.people += share.people;
    to.of += share.of;
  };
  for (const each of counted) {
    sum.acquired += each.acquired;
    addShare(sum.activated, each.activated);
    for (const days of RETENTION_DAYS) addShare(sum.retained[days], each.retained[days]);
    sum.held.categories += each.held.categories;
    sum.held.people += each.held.people;
    const { people, inviters, invitations, completed, waits } = each.referral;
    sum.referral.people += people;
    sum.referral.inviters += inviters;
    sum.referral.invitations += invitations;
    sum.referral.completed += completed;
    sum.referral.waits = [...sum.referral.waits, ...waits];
  }
  return sum;
}

import type { Day } from '@vivero/domain';
import type { Book, Part } from '../../columns/book.ts';
import { bookDay } from '../../columns/book-time.ts';
import type { FeatureColumn } from '../../columns/folded.ts';
import { FEATURES } from '../../fold/features/features.ts';
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

/**
 * What the five letters of AARRR are worked out from (definitions.md 2.4), for one scope and one period. When somebody was acquired, activated
 * and retained is what the features of the fold say, here as everywhere.
 */
export interface GrowthCounts {
  /** Acquired in the period. */
  readonly acquired: number;
  /** Of those acquired 30 days before a day of the period, who saw a first value within 30 days. */
  readonly activated: Share;
  /** By days: of those acquired so many days before a day of the period, who were active then. */
  readonly retained: Readonly<Record<(typeof RETENTION_DAYS)[number], Share>>;
  /** Categories held here on the book's day, by those who hold any. */
  readonly held: { readonly categories: number; readonly people: number };
  /** People at stage 2 or above when the period ended; who invited somebody in it; invitations and referred purchases of the period. */
  readonly referral: {
    readonly people: number;
    readonly inviters: number;
    readonly invitations: number;
    readonly completed: number;
    /** Days from being acquired until the first invitation, of those whose first was in the period, in no order. */
    readonly waits: readonly number[];
  };
}

export const RETENTION_DAYS = [30, 90, 365] as const;
/** Days within which somebody new has to see a first value. */
const ACTIVATION_DAYS = 30;
const REACHED = 2;
const [INVITED, COMPLETED] = [1, 2];
/** As the columns of yes or no have it; 0 = not known yet. */
const YES = 2;

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
  const marks = eventMarks(book, [{ codes: ['RF-I'] }, { codes: ['RF-C'] }]);
  const counts = noGrowth();
  const { activated, retained, held, referral } = counts;
  for (const part of parts) {
    const [acquiredOn, firstInvitedOn] = [feature(part, 'acquired_on'), feature(part, 'first_invites_on')];
    const [active, categories] = [feature(part, 'activated'), feature(part, 'held_categories')];
    const stayed = RETENTION_DAYS.map((days) => feature(part, `retained_${days}`));
    const moves = new RowMoves(part.folded, to);
    const scan = new EventScan(book, part.events(), marks, { from, to });
    for (const row of openRows(part, scope)) {
      const holds = categories[row] as number;
      held.categories += holds;
      if (holds > 0) held.people += 1;

      const came = acquiredOn[row] as number;
      const isIn = (day: number): boolean => came !== 0 && day >= from && day <= to;
      if (isIn(came)) counts.acquired += 1;
      if (isIn(came + ACTIVATION_DAYS)) note(activated, active[row] as number);
      for (const [i, days] of RETENTION_DAYS.entries())
        if (isIn(came + days)) note(retained[days], stayed[i]?.[row] as number);

      moves.read(row);
      if (moves.count > 0 && rankOn(moves) >= REACHED) referral.people += 1;
      let invitations = 0;
      const found = scan.row(row);
      for (let i = 0; i < found; i += 1) {
        if (((scan.bits[i] as number) & INVITED) !== 0) invitations += 1;
        if (((scan.bits[i] as number) & COMPLETED) !== 0) referral.completed += 1;
      }
      referral.invitations += invitations;
      if (invitations > 0) referral.inviters += 1;
      const first = firstInvitedOn[row] as number;
      if (came !== 0 && first >= Math.max(from, came) && first <= to) referral.waits.push(first - came);
    }
  }
  return counts;
}

/** @throws RangeError for a feature that the fold has no more: a fault of the program */
function feature({ features }: Part, name: string): FeatureColumn {
  const column = features()[FEATURES.findIndex((each) => each.name === name)];
  if (column === undefined) throw new RangeError(`there is no feature ${name}`);
  return column;
}

function note(share: Open<Share>, yesOrNo: number): void {
  if (yesOrNo === 0) return;
  share.of += 1;
  if (yesOrNo === YES) share.people += 1;
}

/** Rank after the last of the moves. */
const rankOn = ({ count, to }: RowMoves): number => to[count - 1] as number;

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

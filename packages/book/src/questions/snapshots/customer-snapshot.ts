import { type Day, PRODUCT_CATEGORIES } from '@vivero/domain';
import { bookDay, domainDay } from '../../columns/book-time.ts';
import type { Book, Part } from '../../columns/book.ts';
import type { Folded } from '../../columns/folded.ts';
import { foldedOf } from '../../columns/folded-of.ts';
import { foldPart } from '../../fold/fold-part.ts';
import { FEATURES } from '../../fold/features/features.ts';
import { featureAt } from '../../fold/features/feature.ts';
import type { MemberSet } from '../../scope/member-set.ts';
import { eventMarks } from '../events/event-marks.ts';
import { EventScan } from '../events/event-scan.ts';
import { openRows } from '../open-rows.ts';
import { SNAPSHOT_FIGURES } from './snapshot-figures.ts';

/** A look at customers as they were on a day, and at what they bought after it. */
export interface SnapshotPlan {
  /** Not after the book's business day. */
  readonly day: Day;
  /** Days after it in which purchases are looked for, */
  readonly outcomeDays: number;
  /** up to the end of this one: what is bought or taken back later is not known yet. At most the book's business day. */
  readonly knownOn: Day;
  /** Which of `SNAPSHOT_FIGURES`. */
  readonly figures: readonly string[];
  /** Only customers whose number leaves `remainder` when divided by `every`: the same ones on every day. */
  readonly sample: { readonly every: number; readonly remainder: number };
}

/** One row a customer who had any event by the end of the day. */
export interface CustomerSnapshot {
  /** Day of the first event of any of them; null = there is nobody. */
  readonly firstOn: Day | null;
  readonly member: Uint32Array;
  /** Number of the bank's segment plus 1, as it is today; 0 = none. */
  readonly segment: Uint16Array;
  /** Stage on the day, 0..7. */
  readonly rank: Uint8Array;
  /** A column a figure; dates as days ago, yes and no as 1 and 0, not-a-number = unknown. */
  readonly figures: readonly Float64Array[];
  /** What was bought in the days after, a bit a category in the order of `PRODUCT_CATEGORIES`; without what was taken back. */
  readonly bought: Uint16Array;
}

/**
 * The figures look at no event after the day; the purchases at none up to it. Segments are those of today: the book keeps no history of them.
 * @param parts the parts to look at, all by default; what disjoint parts say is joined by `joinSnapshots`
 * @throws RangeError for a figure that is not known as it was on a past day, or days that are not in order
 */
export function customerSnapshot(
  book: Book,
  scope: MemberSet,
  plan: SnapshotPlan,
  parts: readonly Part[] = book.parts,
): CustomerSnapshot {
  const { day, outcomeDays, knownOn, figures, sample } = plan;
  if (day > knownOn || knownOn > book.asOf) throw new RangeError('a snapshot looks back, never ahead');
  const strange = figures.find((name) => !SNAPSHOT_FIGURES.includes(name));
  if (strange !== undefined) throw new RangeError(`${strange} is not known as it was on a past day`);
  const columns = figures.map((name) => FEATURES.findIndex((feature) => feature.name === name));
  const dated = columns.map((column) => FEATURES[column]?.unit === 'day');
  const marks = eventMarks(
    book,
    PRODUCT_CATEGORIES.map((category) => ({ codes: ['TX-S'], categories: [category] })),
  );
  const after = { from: bookDay(day) + 1, to: Math.min(bookDay(day) + outcomeDays, bookDay(knownOn)) };
  return joinSnapshots(
    parts.map((part) => {
      const folded = day === book.asOf ? foldedOf(part) : foldedOn(book, part, day);
      const rows = knownRows(part, scope, bookDay(day), sample);
      const bought = new Uint16Array(rows.length);
      const scan = new EventScan({ kinds: book.kinds, asOf: knownOn }, part.events(), marks, after);
      rows.forEach((row, i) => {
        const found = scan.row(row);
        for (let k = 0; k < found; k += 1) bought[i] = (bought[i] as number) | (scan.bits[k] as number);
      });
      return {
        firstOn: firstDayOf(part, rows),
        member: rows.map((row) => part.people.member[row] as number),
        segment: Uint16Array.from(rows, (row) => part.people.segment[row] as number),
        rank: Uint8Array.from(rows, (row) => folded.shown[row] as number),
        figures: columns.map((column, k) =>
          Float64Array.from(rows, (row) => {
            const value = featureAt(folded, column, row);
            return value === null ? Number.NaN : dated[k] === true ? day - value : value;
          }),
        ),
        bought,
      };
    }),
    figures.length,
  );
}

const foldedOn = ({ kinds, currency }: Book, part: Part, asOf: Day): Folded =>
  foldPart(part.events(), part.people, kinds, { asOf, currency });

/** Of the rows in scope those in the sample who had any event by the end of the book day. */
function knownRows(part: Part, scope: MemberSet, until: number, { every, remainder }: SnapshotPlan['sample']) {
  const { start, day } = part.events();
  const { member } = part.people;
  return openRows(part, scope).filter((row) => {
    const first = start[row] as number;
    const known = first < (start[row + 1] as number) && (day[first] as number) <= until;
    return known && (member[row] as number) % every === remainder;
  });
}

function firstDayOf(part: Part, rows: Uint32Array): Day | null {
  const { start, day } = part.events();
  const first = rows.reduce((least, row) => Math.min(least, day[start[row] as number] as number), Infinity);
  return rows.length === 0 ? null : domainDay(first);
}

/** What was seen in disjoint parts, together. */
export function joinSnapshots(seen: readonly CustomerSnapshot[], figures = seen[0]?.figures.length ?? 0) {
  const rows = seen.reduce((sum, { member }) => sum + member.length, 0);
  const days = seen.flatMap(({ firstOn }) => (firstOn === null ? [] : [firstOn]));
  const joined = {
    firstOn: days.length === 0 ? null : Math.min(...days),
    member: new Uint32Array(rows),
    segment: new Uint16Array(rows),
    rank: new Uint8Array(rows),
    figures: Array.from({ length: figures }, () => new Float64Array(rows)),
    bought: new Uint16Array(rows),
  };
  let at = 0;
  for (const each of seen) {
    joined.member.set(each.member, at);
    joined.segment.set(each.segment, at);
    joined.rank.set(each.rank, at);
    joined.bought.set(each.bought, at);
    for (const [k, column] of joined.figures.entries()) column.set(each.figures[k] as Float64Array, at);
    at += each.member.length;
  }
  return joined satisfies CustomerSnapshot;
}

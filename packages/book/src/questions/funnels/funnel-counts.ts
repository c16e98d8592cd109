import { CONTACT_MEDIA, type Funnel } from '@vivero/domain';
import type { Book, Part } from '../../columns/book.ts';
import type { MemberSet } from '../../scope/member-set.ts';
import { bookPeriod } from '../events/book-period.ts';
import { eventMarks } from '../events/event-marks.ts';
import { EventScan } from '../events/event-scan.ts';
import { openRows } from '../open-rows.ts';
import { FunnelWay } from './funnel-way.ts';

/** How far the people of one group went. */
export interface FunnelGroup {
  /** Number of the book, id of the branch, or medium; null = all together, or not stated. */
  readonly of: number | string | null;
  /** People who came at least to each step. */
  readonly reached: readonly number[];
  /** To each step from the one before, by those who came to it first: seconds since the latest time that the step before was reached. In no order. */
  readonly waits: readonly Uint32Array[];
}

/**
 * How far the customers of the scope went through a funnel, by group; groups in which nobody took the first step are left out.
 * @param branchOf branch of each book of customers, for a split by branch
 * @param parts the parts to look at, all by default; what disjoint parts say is added up by `addFunnels`
 */
export function funnelCounts(
  book: Book,
  scope: MemberSet,
  funnel: Funnel,
  branchOf: ReadonlyMap<number, string>,
  parts: readonly Part[] = book.parts,
): readonly FunnelGroup[] {
  const marks = eventMarks(book, funnel.steps);
  const period = bookPeriod(funnel.when, book.asOf);
  const groups = new Map<FunnelGroup['of'], Counted>();
  for (const part of parts) {
    const columns = part.events();
    const scan = new EventScan(book, columns, marks, period);
    const way = new FunnelWay(columns, funnel.steps.length, funnel.days * 86_400);
    for (const row of openRows(part, scope)) {
      const level = way.follow(scan, scan.row(row));
      if (level === 0) continue;
      const of = groupOf(part, row, columns.kind[way.first] as number);
      let group = groups.get(of);
      if (!group) groups.set(of, (group = newGroup(funnel.steps.length)));
      for (let step = 0; step < level; step += 1) {
        group.reached[step] = (group.reached[step] as number) + 1;
        if (step > 0) group.waits[step - 1]?.push(way.waits[step] as number);
      }
    }
  }
  return [...groups].map(([of, { reached, waits }]) => ({
    of,
    reached,
    waits: waits.map((each) => Uint32Array.from(each)),
  }));

  function groupOf({ people }: Part, row: number, kind: number): FunnelGroup['of'] {
    const rm = people.rm[row] as number;
    if (funnel.split === 'book') return rm;
    if (funnel.split === 'branch') return branchOf.get(rm) ?? null;
    return funnel.split === 'medium' ? (book.kinds.kinds[kind]?.medium ?? null) : null;
  }
}

interface Counted {
  readonly reached: number[];
  readonly waits: readonly number[][];
}
const newGroup = (steps: number): Counted => ({
  reached: Array.from({ length: steps }, () => 0),
  waits: Array.from({ length: steps - 1 }, () => []),
});

/** What was counted in disjoint parts, together; the largest group first. */
export function addFunnels(counted: readonly (readonly FunnelGroup[])[]): readonly FunnelGroup[] {
  const byGroup = Map.groupBy(counted.flat(), ({ of }) => of);
  return [...byGroup]
    .map(([of, [first, ...others]]) => ({
      of,
      reached: (first?.reached ?? []).map((people, i) =>
        others.reduce((sum, { reached }) => sum + (reached[i] ?? 0), people),
      ),
      waits: (first?.waits ?? []).map((waits, i) => joined([waits, ...others.map((other) => other.waits[i] ?? NONE)])),
    }))
    .toSorted((a, b) => (b.reached[0] ?? 0) - (a.reached[0] ?? 0) || order(a.of) - order(b.of));
}

const NONE = new Uint32Array(0);
/** Groups of equal size in the order of their names; what is not stated last. */
const order = (of: FunnelGroup['of']): number =>
  typeof of === 'number'
    ? of
    : CONTACT_MEDIA.findIndex((medium) => medium === of) + (of === null ? CONTACT_MEDIA.length + 1 : 0);

function joined(arrays: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(arrays.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const each of arrays) {
    all.set(each, end);
    end += each.length;
  }
  return all;
}

import type { Day } from '@vivero/domain';
import type { Book, Part } from '../../columns/book.ts';
import { bookDay } from '../../columns/book-time.ts';
import type { MemberSet } from '../../scope/member-set.ts';
import { openRows } from '../open-rows.ts';
import { RowMoves } from '../stages/row-moves.ts';

/** People of one group who could come up to a stage in a period, and who did. */
export interface ReachCount {
  /** Number of the book, id of the branch, or name of the bank's segment; null = not stated. */
  readonly of: number | string | null;
  readonly base: number;
  readonly reached: number;
}

/** What the groups are by: as it stands today, since the book keeps no history of it. */
export type ReachBy = 'book' | 'branch' | 'bank_segment';

export interface ReachPlan {
  /** Rank of the stage, 1..7. */
  readonly rank: number;
  /** First and last day, both included; the last one not after the book's business day. */
  readonly from: Day;
  readonly to: Day;
  readonly by: ReachBy;
}

/**
 * Who stood below a stage when a period began, or came during it, and who of them came up to the stage or past it. A purchase that was taken
 * back by the end of the period reached nothing.
 * @param parts the parts to look at, all by default; groups of disjoint parts are added up by `addReachCounts`
 */
export function reachCounts(
  book: Book,
  scope: MemberSet,
  plan: ReachPlan,
  branchOf: ReadonlyMap<number, string>,
  parts: readonly Part[] = book.parts,
): readonly ReachCount[] {
  const [from, to] = [bookDay(plan.from), Math.min(bookDay(plan.to), bookDay(book.asOf))];
  const groups = new Map<ReachCount['of'], { base: number; reached: number }>();
  for (const part of parts) {
    const { people } = part;
    const moves = new RowMoves(part.folded, to);
    for (const row of openRows(part, scope)) {
      moves.read(row);
      if (moves.count === 0) continue;
      let standing = 0;
      let reached = false;
      for (let i = 0; i < moves.count; i += 1)
        if ((moves.day[i] as number) < from) standing = moves.to[i] as number;
        else if ((moves.to[i] as number) >= plan.rank && moves.takenBack[i] === 0) reached = true;
      if (standing >= plan.rank) continue;
      const rm = people.rm[row] as number;
      const segment = people.segment[row] as number;
      const of = { book: rm, branch: branchOf.get(rm) ?? null, bank_segment: book.segments[segment - 1] ?? null }[
        plan.by
      ];
      let group = groups.get(of);
      if (!group) groups.set(of, (group = { base: 0, reached: 0 }));
      group.base += 1;
      if (reached) group.reached += 1;
    }
  }
  return [...groups].map(([of, group]) => ({ of, ...group }));
}

/** What was counted in disjoint parts, together; the largest group first. */
export function addReachCounts(counted: readonly (readonly ReachCount[])[]): readonly ReachCount[] {
  return [...Map.groupBy(counted.flat(), ({ of }) => of)]
    .map(([of, rows]) => ({
      of,
      base: rows.reduce((sum, { base }) => sum + base, 0),
      reached: rows.reduce((sum, { reached }) => sum + reached, 0),
    }))
    .toSorted((a, b) => b.base - a.base || (String(a.of) < String(b.of) ? -1 : 1));
}

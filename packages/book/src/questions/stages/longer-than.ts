import { type Stage, stageRank } from '@vivero/domain';
import type { Book, Part } from '../../columns/book.ts';
import { bookDay } from '../../columns/book-time.ts';
import { MemberSet } from '../../scope/member-set.ts';
import { openRows } from '../open-rows.ts';

/**
 * Customers of the scope who have stood at the stage that is shown for longer than its number of days; who is set aside (a recorded detour,
 * lost) is waited for by nobody. Without a dated next step, which is not in the book, they are stuck.
 * @param limits days by stage; a stage without one is left out
 */
export function longerThan(
  book: Book,
  scope: MemberSet,
  limits: Readonly<Partial<Record<Stage, number>>>,
  parts: readonly Part[] = book.parts,
): MemberSet {
  const today = bookDay(book.asOf);
  const before = new Int32Array(8).fill(-1);
  for (const [stage, days] of Object.entries(limits)) before[stageRank(stage as Stage)] = today - days;
  const found = new MemberSet(book.members);
  for (const part of parts) {
    const { folded, people } = part;
    for (const row of openRows(part, scope)) {
      const limit = before[folded.shown[row] as number] as number;
      const aside = people.detour[row] !== 0 || folded.lostSince[row] !== 0;
      if (limit >= 0 && !aside && (folded.since[row] as number) < limit) found.add(people.member[row] as number);
    }
  }
  return found;
}

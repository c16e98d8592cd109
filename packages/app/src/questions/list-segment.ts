import { type Actor, ok, type Result, type SegmentProblem } from '@vivero/domain';
import { customersOfMembers, listedLines, readBank } from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { type ListedCustomer, listedCustomer } from '../customers/listed-customer.ts';
import { noteLook } from '../customers/note-look.ts';
import { readAs } from '../reading/read-as.ts';
import { askSegment, type SegmentCount } from './ask-segment.ts';
import type { QuestionDeps } from './question-deps.ts';

export interface SegmentPage extends SegmentCount {
  /** In the order in which they came to the bank. Nobody where the count is not told. */
  readonly customers: readonly ListedCustomer[];
  /** What to ask for `after` this page; null = this is the last. */
  readonly next: number | null;
}

/** A page of the customers that a definition means: of the very set that is counted. @param limit 1..200 */
export async function listSegment(
  deps: QuestionDeps,
  actor: Actor,
  {
    definition,
    after,
    limit,
  }: { readonly definition: unknown; readonly after?: number | undefined; readonly limit: number },
  now: string,
): Promise<Result<SegmentPage, SegmentProblem>> {
  const asked = await askSegment(deps, actor, definition);
  if (!asked.ok) return asked;
  const { members: all, count } = asked.value;
  const members = typeof count.people === 'number' ? pageOf(all, after ?? -1, limit + 1) : [];
  const shown = members.slice(0, limit);
  const customers = await readAs(deps.stores, actor, async (db) => {
    const bank = await readBank(db);
    const inOrder = await customersOfMembers(db, shown);
    const ids = inOrder.map(({ customerId }) => customerId);
    const lines = new Map((await listedLines(db, ids, businessDay(bank, now))).map((line) => [line.customerId, line]));
    return ids.flatMap((id) => {
      const line = lines.get(id);
      return line === undefined ? [] : [listedCustomer(deps.stores, actor, line, bank.currency)];
    });
  });
  await noteLook(deps.stores, actor, customers, now);
  const next = members.length > shown.length ? (shown.at(-1) ?? null) : null;
  return ok({ ...count, customers, next });
}

function pageOf(members: Iterable<number>, after: number, limit: number): readonly number[] {
  const page: number[] = [];
  for (const member of members) {
    if (member <= after) continue;
    page.push(member);
    if (page.length === limit) break;
  }
  return page;
}

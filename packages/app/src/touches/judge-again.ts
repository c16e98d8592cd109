import { type NewId } from '@vivero/domain';
import { dueForJudgement, insertGates, inWholeBank, settleTouches, type Stores } from '@vivero/storage';
import { benchFor } from './bench.ts';
import { judgeTouch } from './judge-touch.ts';
import { touchFacts } from './touch-facts.ts';

/** Touches a transaction: each locks its customer. */
const AT_ONCE = 200;

/**
 * Judges again what was held until now, and what has lain with an RM for a while: a person who has said no since is not rung. The weightier
 * go first, so that a free slot is theirs. @returns how many were looked at; the caller comes again while it is a full load
 */
export async function judgeAgain(
  stores: Stores,
  made: { readonly now: () => string; readonly newId: NewId },
): Promise<number> {
  return inWholeBank(stores, async (db) => {
    const now = made.now();
    const due = await dueForJudgement(db, now, AT_ONCE);
    if (due.length === 0) return 0;
    const bench = await benchFor(db, due, now);
    const people = due.map(({ customerId }) => customerId);
    const facts = new Map(await touchFacts(db, people, bench.now.today));
    const weightiest = due.toSorted((a, b) => b.priority - a.priority || (a.requestedAt < b.requestedAt ? -1 : 1));
    const judged = weightiest.map((touch) => {
      const own = facts.get(touch.customerId);
      if (own === undefined) throw new Error('a touch without its customer');
      const ids = { gateId: made.newId('gate'), touchId: touch.touchId };
      const said = judgeTouch(touch, own, bench, 'release', ids);
      const { state } = said;
      const others = own.underWay.filter(({ touchId }) => touchId !== touch.touchId);
      const mine = state === 'ready' || state === 'task' ? [{ ...touch, state }] : [];
      facts.set(touch.customerId, { ...own, underWay: [...others, ...mine] });
      return said;
    });
    await insertGates(
      db,
      judged.map(({ gate }) => gate),
    );
    await settleTouches(db, judged);
    return due.length;
  });
}

import { type NewId } from '@vivero/domain';
import { allRms, dueForJudgement, insertGates, inScope, readBank, settleTouch, type Stores } from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { gateClock } from '../bank/gate-clock.ts';
import { judgeTouch } from './judge-touch.ts';
import { touchFacts } from './touch-facts.ts';
import { touchShelf } from './touch-shelf.ts';

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
  return inScope(stores, await inScope(stores, [], allRms), async (db) => {
    const now = made.now();
    const due = await dueForJudgement(db, now, AT_ONCE);
    if (due.length === 0) return 0;
    const bank = await readBank(db);
    const today = businessDay(bank, now);
    const bench = {
      bank,
      shelf: await touchShelf(db, bank.currency, today),
      now: { today, ...gateClock(bank, today, now) },
    };
    const facts = new Map(
      await touchFacts(
        db,
        due.map(({ customerId }) => customerId),
        today,
      ),
    );
    for (const touch of due.toSorted((a, b) => b.priority - a.priority || (a.requestedAt < b.requestedAt ? -1 : 1))) {
      const own = facts.get(touch.customerId);
      if (own === undefined) throw new Error('a touch without its customer');
      const ids = { gateId: made.newId('gate'), touchId: touch.touchId };
      const { gate, state, dueAt } = judgeTouch(touch, own, bench, 'release', ids);
      await insertGates(db, [gate]);
      await settleTouch(db, gate, { state, dueAt });
      const others = own.underWay.filter(({ touchId }) => touchId !== touch.touchId);
      const mine = state === 'ready' || state === 'task' ? [{ ...touch, state }] : [];
      facts.set(touch.customerId, { ...own, underWay: [...others, ...mine] });
    }
    return due.length;
  });
}

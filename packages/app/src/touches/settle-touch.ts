import { type Actor, fail, ok, type Problem, type Result, TOUCH_WORD_MOVES, type TouchWord } from '@vivero/domain';
import { appendAudit, inScope, moveTouch, type Stores } from '@vivero/storage';
import { toldByTouch } from '../feedback/told-by-touch.ts';
import { keepSent } from './keep-sent.ts';

/** Writes down what a person says of one touch of their own customers. What did not arrive is not sent again: that is asked for anew. */
export async function settleTouchByHand(
  stores: Stores,
  actor: Actor,
  touchId: string,
  word: TouchWord,
  now: string,
): Promise<Result<null, Extract<Problem, { code: 'touch.not_found' }>>> {
  return inScope(stores, actor.rms, async (db) => {
    const { from, to } = TOUCH_WORD_MOVES[word];
    const touch = await moveTouch(db, touchId, from, { state: to, answer: `person.${word}`, now });
    if (touch === undefined) return fail({ code: 'touch.not_found', touchId });
    if (to === 'sent' || to === 'done') {
      await keepSent(db, touch, touch.handedAt ?? now, now);
      await toldByTouch(db, touch, now);
    }
    const details = { customerId: touch.customerId, word };
    await appendAudit(db, { at: now, actor: actor.id, action: 'touch.settled', subject: touchId, details });
    return ok(null);
  });
}

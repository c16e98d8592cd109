import { type Actor, fail, ok, type Problem, type Result, type TouchState } from '@vivero/domain';
import { appendAudit, inScope, moveTouch, type Stores } from '@vivero/storage';
import { keepSent } from './keep-sent.ts';

/** What a person says of a touch: of one that nobody knows about whether it arrived, of a task that it is done, of one that waits that nobody wants it. */
export const TOUCH_WORDS = ['arrived', 'did_not_arrive', 'done', 'cancelled'] as const;
export type TouchWord = (typeof TOUCH_WORDS)[number];

const MEANS: Readonly<Record<TouchWord, { readonly from: readonly TouchState[]; readonly to: TouchState }>> = {
  arrived: { from: ['unknown'], to: 'sent' },
  did_not_arrive: { from: ['unknown'], to: 'failed' },
  done: { from: ['task'], to: 'done' },
  cancelled: { from: ['held', 'ready', 'task'], to: 'cancelled' },
};

/** Writes down what a person says of one touch of their own customers. What did not arrive is not sent again: that is asked for anew. */
export async function settleTouchByHand(
  stores: Stores,
  actor: Actor,
  touchId: string,
  word: TouchWord,
  now: string,
): Promise<Result<null, Extract<Problem, { code: 'touch.not_found' }>>> {
  return inScope(stores, actor.rms, async (db) => {
    const { from, to } = MEANS[word];
    const touch = await moveTouch(db, touchId, from, { state: to, answer: `person.${word}`, now });
    if (touch === undefined) return fail({ code: 'touch.not_found', touchId });
    if (to === 'sent') await keepSent(db, touch, touch.handedAt ?? now, now);
    const details = { customerId: touch.customerId, word };
    await appendAudit(db, { at: now, actor: actor.id, action: 'touch.settled', subject: touchId, details });
    return ok(null);
  });
}

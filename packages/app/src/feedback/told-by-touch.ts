import { type Db, markTold, moveTouch, takeTellingBack, taskOfOrigin } from '@vivero/storage';
import { keepSent } from '../touches/keep-sent.ts';

/** The origin of the call by which a customer is to hear what became of their word. */
export const tellingOrigin = (feedbackId: string): string => `feedback:${feedbackId}`;

/** A call that was made tells the customer what it was asked for. */
export async function toldByTouch(db: Db, { origin }: { readonly origin: string }, now: string): Promise<void> {
  const feedbackId = feedbackOf(origin);
  if (feedbackId !== null) await markTold(db, feedbackId, now);
}

/** The call is taken back, and with it what it told. */
export async function untoldByTouch(db: Db, { origin }: { readonly origin: string }): Promise<void> {
  const feedbackId = feedbackOf(origin);
  if (feedbackId !== null) await takeTellingBack(db, feedbackId);
}

/** Whoever says that the customer knows has made the call that was asked for. */
export async function endTelling(db: Db, feedbackId: string, now: string): Promise<void> {
  const touchId = await taskOfOrigin(db, tellingOrigin(feedbackId));
  const to = { state: 'done', answer: 'person.done', now } as const;
  const touch = touchId === undefined ? undefined : await moveTouch(db, touchId, ['task'], to);
  if (touch !== undefined) await keepSent(db, touch, now, now);
}

const feedbackOf = (origin: string): string | null =>
  origin.startsWith(tellingOrigin('')) ? origin.slice(tellingOrigin('').length) : null;

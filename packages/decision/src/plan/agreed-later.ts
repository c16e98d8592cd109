import type { Day } from '@vivero/domain';
import type { DuePromise } from './customer-facts.ts';

/** How long after it was made an agreement for a coming day keeps everything else away from the customer, too. [D] */
const QUIET_DAYS = 31;

/**
 * Whether a suggestion waits because something is agreed for a coming day: what the agreement is about as long as it stands, anything
 * else for a month. The agreement itself is the way back.
 * @param needId the need that the suggestion serves; null = none
 */
export const needAgreed = (promises: readonly DuePromise[], needId: string | null, today: Day): boolean =>
  promises.some(
    (promise) =>
      promise.dueOn > today && ((needId !== null && promise.needId === needId) || today - promise.madeOn < QUIET_DAYS),
  );

/**
 * The same for what runs by the clock, which only waits if it ran already when the day was agreed: nobody agreed about what they did
 * not know. Money that matures before that day waits only where the customer asked not to be contacted earlier.
 */
export const clockAgreed = (
  promises: readonly DuePromise[],
  { since, endsOn }: { readonly since: Day; readonly endsOn: Day | null },
  today: Day,
): boolean =>
  promises.some(
    ({ dueOn, madeOn, waits }) => dueOn > today && since <= madeOn && (waits || endsOn === null || dueOn < endsOn),
  );

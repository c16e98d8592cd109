import {
  type Actor,
  type Consent,
  type CONSENT_WAYS,
  fail,
  formatDay,
  ok,
  type Problem,
  type Result,
} from '@vivero/domain';
import { insertConsents, type Stores } from '@vivero/storage';
import { changeCustomer, type Clock, type NotFound } from './change-customer.ts';

/** What somebody said about being contacted, and how they said it. */
export interface ConsentWord extends Consent {
  readonly source: (typeof CONSENT_WAYS)[number];
}

/** Writes down a consent, a refusal or a withdrawal; it holds from the next look on. The same word twice is one. */
export const recordConsent = (
  stores: Stores,
  actor: Actor,
  customerId: string,
  { medium, purpose, state, on, source }: ConsentWord,
  clock: Clock,
): Promise<Result<null, NotFound | Extract<Problem, { code: 'consent.day_ahead' }>>> =>
  changeCustomer<Extract<Problem, { code: 'consent.day_ahead' }>>(
    stores,
    actor,
    customerId,
    clock,
    async ({ db, today, subject }) => {
      if (on > today) return fail({ code: 'consent.day_ahead' });
      const statedOn = formatDay(on);
      await insertConsents(db, null, [{ ...subject, medium, purpose, state, statedOn, source }]);
      return ok({ action: 'consent.recorded', details: { medium, purpose, state, statedOn, source } });
    },
  );

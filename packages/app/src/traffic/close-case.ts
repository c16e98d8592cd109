import { type Actor, behindDoor, type Door, ok, type Problem, promiseMade, type Result } from '@vivero/domain';
import { closedCaseOf, endClosedCase, insertClosedCase, makePromise, type Stores } from '@vivero/storage';
import { changeCustomer, type Clock, type NotFound } from '../customer-changes/change-customer.ts';

type DayPassed = Extract<Problem, { code: 'promise.day_passed' }>;

/**
 * Closes a case as not buying by one of four doors (demands 8), with the dated step that the door begins with. The same door twice is once;
 * another one takes its place.
 */
export const closeCase = (
  stores: Stores,
  actor: Actor,
  customerId: string,
  door: Door,
  clock: Clock,
): Promise<Result<null, NotFound | DayPassed>> =>
  changeCustomer<DayPassed>(stores, actor, customerId, clock, async ({ db, today, subject }) => {
    if ((await closedCaseOf(db, customerId))?.door === door) return ok(null);
    const next = behindDoor(door);
    if (next !== null) {
      const promise = promiseMade(
        { promiseId: clock.newId('prm'), ...subject, dueOn: today + next.inDays, needId: null, phrase: next.phrase },
        { today, at: clock.now, by: actor.id },
      );
      if (!promise.ok) return promise;
      await makePromise(db, { ...promise.value, words: null });
    }
    await endClosedCase(db, customerId, clock.now);
    await insertClosedCase(
      db,
      { customerId, door, closedOn: today },
      { caseId: clock.newId('case'), rm: subject.rm, at: clock.now, by: actor.id },
    );
    return ok({ action: 'case.closed', details: { door } });
  });

/** Opens the case again: they may buy after all. Where none is closed nothing happens. */
export const reopenCase = (
  stores: Stores,
  actor: Actor,
  customerId: string,
  clock: Clock,
): Promise<Result<null, NotFound>> =>
  changeCustomer<never>(stores, actor, customerId, clock, async ({ db }) =>
    ok((await endClosedCase(db, customerId, clock.now)) ? { action: 'case.reopened', details: {} } : null),
  );

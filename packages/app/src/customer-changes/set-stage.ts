import {
  type Actor,
  type Day,
  fail,
  ok,
  overrideStage,
  type Problem,
  type Result,
  type StageOrNone,
} from '@vivero/domain';
import { customerFile, endOverrides, insertOverride, seal, type Stores } from '@vivero/storage';
import { refreshCustomers } from '../refresh/refresh-customers.ts';
import { changeCustomer, type Clock, type NotFound } from './change-customer.ts';

type Refused = Extract<Problem, { code: `stage.override_${string}` | 'request.invalid' }>;

/**
 * Sets the stage of one customer by hand: one step from where evidence puts them, with a reason, until a day at most 90 days ahead.
 * It corrects one reading, so it ends by itself as soon as evidence moves the stage.
 */
export const setStage = (
  stores: Stores,
  actor: Actor,
  customerId: string,
  { to, reason, until }: { readonly to: StageOrNone; readonly reason: string; readonly until: Day },
  clock: Clock,
): Promise<Result<null, NotFound | Refused>> =>
  changeCustomer<Refused>(stores, actor, customerId, clock, async ({ db, today, subject, key, folds }) => {
    if (until < today) return fail({ code: 'request.invalid', faults: ['until'] });
    // Where the customer stands today, not where the last night left them: time alone may have moved them since.
    if (folds) await refreshCustomers(db, [customerId], clock);
    const stands = (await customerFile(db, customerId))?.stage?.byEvidence ?? 'unprofiled';
    const checked = overrideStage({
      overrideId: clock.newId('ovr'),
      from: stands,
      to,
      by: actor.id,
      reason,
      setOn: today,
      until,
      recordedAt: clock.now,
    });
    if (!checked.ok) return checked;
    const { reason: words, ...override } = checked.value;
    await endOverrides(db, customerId, today);
    await insertOverride(db, subject, override, seal(key, words.trim()));
    return ok({ action: 'stage.overridden', details: { override: override.overrideId, from: stands, to, until } });
  });

/** Takes back what was set by hand: evidence alone says where the customer stands. Where nothing was set nothing happens. */
export const unsetStage = (
  stores: Stores,
  actor: Actor,
  customerId: string,
  clock: Clock,
): Promise<Result<null, NotFound>> =>
  changeCustomer<never>(stores, actor, customerId, clock, async ({ db, today }) =>
    ok((await endOverrides(db, customerId, today)) === 0 ? null : { action: 'stage.override_ended', details: {} }),
  );

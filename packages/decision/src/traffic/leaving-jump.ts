import type { Day } from '@vivero/domain';
import type { CustomerHistory } from '../value/bank/customer-history.ts';
import type { Leaving } from '../value/bank/learn-leaving.ts';
import { leavingFields } from '../value/bank/leaving-fields.ts';
import { tenureMonths } from '../value/bank/relationship-spell.ts';
import { survivalAhead } from '../value/leaving/survival-ahead.ts';

/** The chance to leave within a year, now and some time ago, where it has jumped; all in 0..1. */
export interface LeavingJump {
  readonly now: number;
  readonly before: number;
}

/** From half as high again on it has jumped. [D] */
const JUMP = 1.5;
const MONTHS = 12;

/**
 * Whether somebody has become likelier to leave: because of what they gave up, not because time has passed.
 * @param before an earlier day to compare with
 * @returns null where it has not jumped, and where the bank has too little of who leaves to tell
 * Error: that of the chances behind it (`survivalAhead`); a jump is a reason to look, no forecast.
 */
export function leavingJump(
  { model }: Pick<Leaving, 'model'>,
  history: CustomerHistory,
  asOf: Day,
  before: Day,
): LeavingJump | null {
  const tenure = tenureMonths(history, before);
  if (model === null || tenure === null) return null;
  const chanceOn = (day: Day): number =>
    1 - survivalAhead(model, leavingFields([history], [day]), [tenure], MONTHS)[MONTHS]!;
  const [then, now] = [chanceOn(before), chanceOn(asOf)];
  return now >= JUMP * then ? { now, before: then } : null;
}

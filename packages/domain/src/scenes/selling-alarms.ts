import type { Day } from '../day.ts';
import { instantMilliseconds } from '../traffic/instant.ts';
import { unearnedSales } from '../traffic/seed-rule.ts';
import type { Touch } from '../traffic/touch.ts';
import { aimOf } from './scene-of-touch.ts';

const LAST = 3;

/** What is wrong with how one customer is talked to (definitions 2.9). */
export interface SellingAlarms {
  /** Event ids of selling touches within the window that three seeding ones did not come before. */
  readonly unearned: readonly string[];
  /** The last three touches of a scene all sold. */
  readonly onlySelling: boolean;
}

/** @param since first day of the window that unearned sales are told of; the seeding before it counts all the same */
export function sellingAlarms(touches: readonly Touch[], since: Day): SellingAlarms {
  const inScene = touches
    .filter((touch) => aimOf(touch) !== null)
    .toSorted((a, b) => instantMilliseconds(a.at) - instantMilliseconds(b.at));
  const last = inScene.slice(-LAST);
  const recent = new Set(touches.filter(({ day }) => day >= since).map(({ eventId }) => eventId));
  return {
    unearned: unearnedSales(touches).filter((eventId) => recent.has(eventId)),
    onlySelling: last.length === LAST && last.every((touch) => aimOf(touch) === 'sell'),
  };
}

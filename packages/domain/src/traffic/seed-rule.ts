import { instantMilliseconds } from './instant.ts';
import { touchClass } from './touch-class.ts';
import type { Touch } from './touch.ts';

const SEEDS_PER_SALE = 3;
const WINDOW_DAYS = 60;

/**
 * The 3:1 rule (demands 2, definitions 2.9) over the touches of one customer: every selling touch follows at least three seeding
 * ones within 60 days since the sale before it. Greetings and service do not count.
 * @returns event ids of the selling touches that break the rule, in time order
 */
export function unearnedSales(touches: readonly Touch[]): readonly string[] {
  const inOrder = touches.toSorted((a, b) => instantMilliseconds(a.at) - instantMilliseconds(b.at));
  const breaking: string[] = [];
  let seedDays: number[] = [];
  for (const touch of inOrder) {
    const kind = touchClass(touch);
    if (kind === 'seed') seedDays.push(touch.day);
    if (kind !== 'sell') continue;
    if (!maySell(seedDays, touch.day)) breaking.push(touch.eventId);
    seedDays = [];
  }
  return breaking;
}

/** Whether a selling touch on `day` would be earned by the seeding touches since the last sale. */
const maySell = (seedDays: readonly number[], day: number): boolean =>
  seedDays.filter((seeded) => day - seeded <= WINDOW_DAYS).length >= SEEDS_PER_SALE;

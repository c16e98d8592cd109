import type { Contact } from '../seen/contact.ts';
import { beginWeek } from '../world/begin-week.ts';
import { endWeek } from '../world/end-week.ts';
import { meet } from '../world/meet.ts';
import type { World } from '../world/world.ts';

const ENOUGH_MINUTES = 1e9;

/**
 * Lives a world on with the contacts of each week, for which there is always time.
 * @param sittings of one week, one after the other: what the first brought to light the second one knows
 */
export function livePlainly(
  world: World,
  weeks: number,
  sittings: readonly ((world: World) => readonly Contact[])[] = [],
  ended: (week: number) => void = () => undefined,
): World {
  for (let week = 0; week < weeks; week += 1) {
    beginWeek(world);
    for (const choose of sittings) meet(world, choose(world), ENOUGH_MINUTES);
    endWeek(world);
    ended(week);
  }
  return world;
}

import { expect, test } from 'vitest';
import { beginWeek } from '../world/begin-week.ts';
import type { WorldRules } from '../world/world-rules.ts';
import { newWorld, type World } from '../world/world.ts';
import { WORLDS } from '../world/worlds.ts';
import { overrideList } from './override-list.ts';

const OVERRIDING = WORLDS['overriding']!;
const SIZE = { customers: 3_000, rms: 3, minutesAWeek: 1_000, weeks: 2 };

const begun = (rules: WorldRules): World => {
  const world = newWorld(rules, SIZE, 4);
  beginWeek(world);
  return world;
};
/** Everybody small, asked about the first need. */
const list = ({ people }: World) =>
  [...people.size.keys()]
    .filter((i) => people.size[i]! < 1)
    .slice(0, 300)
    .map((customer) => ({ customer, need: 0, deed: 'ask', minutes: 8 }) as const);

test('who follows the list does what it says', () => {
  const world = begun(WORLDS['default']!);
  expect(overrideList(world, list(world))).toEqual(list(world));
});

test('who knows nothing of their people rings the largest balances, nobody twice, and says what was proposed', () => {
  const world = begun({ ...OVERRIDING, knowing: { share: 0, right: 1 } });
  const made = overrideList(world, list(world));
  const own = made.filter(({ insteadOf }) => insteadOf);
  expect(own.length / made.length).toBeCloseTo(1 - OVERRIDING.followsList, 1);
  expect(new Set(made.map(({ customer }) => customer)).size).toBe(made.length);
  expect(own.every(({ need, insteadOf }) => need === insteadOf!.need)).toBe(true);
  const smallest = Math.min(...own.map(({ customer }) => world.people.size[customer]!));
  const larger = [...world.people.size].filter((size) => size > smallest).length;
  // Three books are emptied from the top, so that the line between them is not sharp.
  expect(larger).toBeLessThan(1.5 * own.length);
});

test('who knows their people rings, as often as the law says, somebody who is in need of it', () => {
  const world = begun({ ...OVERRIDING, followsList: 0, knowing: { share: 1, right: 0.5 } });
  const own = overrideList(world, list(world)).filter(({ insteadOf }) => insteadOf);
  const inNeed = own.filter(({ customer, need }) => world.inNeed[need]![customer] === 1);
  // One in twenty of the largest balances is in need of the first kind as well.
  expect(inNeed.length / own.length).toBeGreaterThan(0.42);
  expect(inNeed.length / own.length).toBeLessThan(0.62);
});

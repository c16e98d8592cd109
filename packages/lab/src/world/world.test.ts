import { expect, test } from 'vitest';
import type { Contact } from '../seen/contact.ts';
import { beginWeek } from './begin-week.ts';
import { endWeek } from './end-week.ts';
import { meet } from './meet.ts';
import { newWorld, type World } from './world.ts';
import { WORLDS } from './worlds.ts';

const SIZE = { customers: 400, rms: 1, minutesAWeek: 100_000, weeks: 60 };
const fresh = (seed = 3): World => newWorld(WORLDS['default']!, SIZE, seed);

function live(world: World, weeks: number, contacts: (world: World) => readonly Contact[] = () => []): World {
  for (let week = 0; week < weeks; week += 1) {
    beginWeek(world);
    meet(world, contacts(world), SIZE.minutesAWeek);
    endWeek(world);
  }
  return world;
}

const bothered = (customer: number): readonly Contact[] =>
  [0, 1, 2, 3, 4, 5].map((need) => ({ customer, need, deed: 'offer', minutes: 12 }));

test('what is done with one customer changes nothing for anybody else', () => {
  const [left, met] = [live(fresh(), 40), live(fresh(), 40, () => bothered(11))];
  const others = (world: World) => {
    const { gone, words, room } = world.seen;
    const not11 = <T>(_: T, i: number): boolean => i !== 11;
    return [
      [...gone].filter(not11),
      ...words.map((own) => [...own].filter((_, at) => Math.floor(at / room) !== 11)),
      [...world.trust].filter(not11),
    ];
  };
  expect(others(met)).toEqual(others(left));
  expect(met.fatigue[11]).toBeGreaterThan(1);
});

test('everything that a policy is given is what a bank would see: none of the truth can be reached from it', () => {
  const world = live(fresh(), 3);
  const reached = new Set<unknown>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || reached.has(value)) return;
    reached.add(value);
    if (ArrayBuffer.isView(value)) reached.add(value.buffer);
    else for (const each of Object.values(value)) walk(each);
  };
  walk(world.seen);
  const { people } = world;
  const hidden: readonly (readonly [string, NodeJS.TypedArray])[] = [
    ['self_serve', people.selfServe],
    ['persuadable', people.persuadable],
    ['dog', people.dog],
    ['leaves', people.leaves],
    ['years', people.years],
    ['skill', people.skill],
    ['knows', people.knows],
    ['fatigue', world.fatigue],
    ['trust', world.trust],
    ['confirmed', world.confirmedIn],
    ...people.affinity.map((own) => ['affinity', own] as const),
    ...world.inNeed.map((own) => ['need', own] as const),
    ...world.onset.map((own) => ['onset', own] as const),
  ];
  expect(hidden.filter(([, array]) => reached.has(array) || reached.has(array.buffer)).map(([name]) => name)).toEqual(
    [],
  );
  expect(
    [world.rules, world.shocks, ...world.rules.needs.map(({ season }) => season)].filter((each) => reached.has(each)),
  ).toEqual([]);
});

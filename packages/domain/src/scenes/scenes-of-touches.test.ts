import { expect, test } from 'vitest';
import { formatDay } from '../day.ts';
import { BARE_TOUCH } from '../traffic/testing/bare-touch.ts';
import type { Touch } from '../traffic/touch.ts';
import { sceneOfTouch } from './scene-of-touch.ts';
import { sellingAlarms } from './selling-alarms.ts';
import { sceneReach } from './scene-reach.ts';

const TODAY = 20_000;
let number = 0;
const touch = (age: number, over: Partial<Touch> = {}): Touch => {
  number += 1;
  return {
    ...BARE_TOUCH,
    eventId: `e${number}`,
    day: TODAY - age,
    at: `${formatDay(TODAY - age)}T10:00:${String(number % 60).padStart(2, '0')}Z`,
    medium: 'wechat',
    extent: 'message',
    ...over,
  };
};
const seed = (age: number, over: Partial<Touch> = {}) => touch(age, { contentId: 'c', ...over });
const sell = (age: number, over: Partial<Touch> = {}) => touch(age, { productId: 'p', ...over });
const greeting = (age: number) => touch(age);

test.each([
  { why: 'content on a screen, for the first time', of: seed(0), before: [], then: 'online low seed' },
  { why: 'the second within a month is often', of: seed(0), before: [seed(29)], then: 'online high seed' },
  { why: 'thirty days ago is another month', of: seed(0), before: [seed(30)], then: 'online low seed' },
  {
    why: 'a talk in the branch is no second message',
    of: seed(0),
    before: [seed(3, { medium: 'branch' })],
    then: 'online low seed',
  },
  { why: 'what came afterwards does not count', of: seed(5), before: [seed(0)], then: 'online low seed' },
  { why: 'a product named face to face sells', of: sell(0, { medium: 'visit' }), before: [], then: 'offline low sell' },
  { why: 'a greeting belongs to no scene', of: greeting(0), before: [], then: null },
  { why: 'service belongs to none either', of: seed(0, { service: true }), before: [], then: null },
])('$why', ({ of, before, then }) => {
  const scene = sceneOfTouch(of, [of, ...before]);
  expect(scene && `${scene.place} ${scene.frequency} ${scene.aim}`).toBe(then);
});

const online = { place: 'online', frequency: 'high', aim: 'seed' } as const;
test.each([
  { why: 'nothing yet: nothing to say', scenes: [], then: { cells: 0, singlePoint: false, missing: {} } },
  {
    why: 'the same three times is a single point; meet them, and make it an occasion',
    scenes: [online, online, online],
    then: { cells: 1, singlePoint: true, missing: { place: 'offline', frequency: 'low' } },
  },
  {
    why: 'who was only sold to has to be given something first',
    scenes: [
      { place: 'offline', frequency: 'low', aim: 'sell' },
      { place: 'online', frequency: 'high', aim: 'sell' },
    ],
    then: { cells: 2, singlePoint: false, missing: { aim: 'seed' } },
  },
  {
    why: 'selling is never what is missing',
    scenes: [online, { place: 'offline', frequency: 'low', aim: 'seed' }],
    then: { cells: 2, singlePoint: false, missing: {} },
  },
] as const)('$why', ({ scenes, then }) => {
  expect(sceneReach(scenes)).toMatchObject(then);
});

test.each([
  { why: 'three pieces of content earn one offer', touches: [seed(9), seed(8), seed(7), sell(1)], then: [0, false] },
  {
    why: 'demands 2: three greetings earn none',
    touches: [greeting(9), greeting(8), greeting(7), sell(1)],
    then: [1, false],
  },
  { why: 'three offers on end', touches: [seed(30), sell(5), sell(4), sell(3)], then: [3, true] },
  {
    why: 'greetings in between do not hide it',
    touches: [sell(5), greeting(4), sell(3), greeting(2), sell(1)],
    then: [3, true],
  },
  { why: 'an offer before the window is not told again', touches: [sell(80), seed(70)], then: [0, false] },
])('$why', ({ touches, then }) => {
  const { unearned, onlySelling } = sellingAlarms(touches, TODAY - 60);
  expect([unearned.length, onlySelling]).toEqual(then);
});

import { expect, test } from 'vitest';
import { viralFactor } from './viral-factor.ts';

test('the worked example of the definitions: 0.09 over all customers is 0.45 over those who invite', () => {
  // definitions.md 2.4: 20 % invite, 3 friends each, of whom 15 % buy.
  const { shareInviting, friendsPerInviter, conversion, k } = viralFactor({
    customers: 1_000,
    asked: 400,
    inviters: 200,
    friends: 600,
    bought: 90,
  });
  expect(shareInviting).toMatchObject({ value: 0.2, denominator: 1_000 });
  expect(friendsPerInviter).toMatchObject({ value: 3, averagePeople: 200 });
  expect(conversion).toMatchObject({ value: 0.15, denominator: 600 });
  expect(k.customers).toMatchObject({ value: 0.09, averagePeople: 1_000 });
  expect(k.inviters).toMatchObject({ value: 0.45, averagePeople: 200 });
  expect(k.asked).toMatchObject({ value: 0.225, averagePeople: 400 });
  // 90 events: exact Poisson limits 72.37 and 110.62 (Garwood 1936), over a thousand people.
  expect(k.customers).toHaveProperty('lower', expect.closeTo(0.07237, 4));
  expect(k.customers).toHaveProperty('upper', expect.closeTo(0.11062, 4));
});

test('a campaign that nobody was asked for has no base, not a factor of nothing', () => {
  const { k, conversion } = viralFactor({ customers: 10, asked: 0, inviters: 0, friends: 0, bought: 0 });
  expect([k.asked, k.inviters, conversion]).toEqual(Array(3).fill({ noBase: true, denominator: 0 }));
  expect(k.customers).toMatchObject({ value: 0, lower: 0 });
});

test.each([
  { customers: 1, asked: 2, inviters: 0, friends: 0, bought: 0 },
  { customers: 9, asked: 1, inviters: 2, friends: 2, bought: 0 },
  { customers: 9, asked: 1, inviters: 1, friends: 0, bought: 0 },
  { customers: 9, asked: 1, inviters: 1, friends: 1, bought: 2 },
])('refuses counts that do not fit: %o', (counts) => {
  expect(() => viralFactor(counts)).toThrow(RangeError);
});

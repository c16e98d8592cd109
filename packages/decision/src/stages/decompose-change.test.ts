import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decomposeChange, type Outcome } from './decompose-change.ts';

const row = (of: string, base: number, reached: number): Outcome => ({ of, base, reached });

test.each([
  {
    why: 'twice as many could, and did as before',
    before: [row('a', 100, 20), row('b', 100, 10)],
    after: [row('a', 200, 40), row('b', 200, 20)],
    then: { change: 30, base: 30, conversion: 0, mix: 0 },
  },
  {
    why: 'as many could, and more of each did',
    before: [row('a', 100, 20), row('b', 100, 10)],
    after: [row('a', 100, 30), row('b', 100, 15)],
    then: { change: 15, base: 0, conversion: 15, mix: 0 },
  },
  {
    why: 'as many could and each did as before, but more of the better group',
    before: [row('a', 100, 20), row('b', 100, 10)],
    after: [row('a', 150, 30), row('b', 50, 5)],
    then: { change: 5, base: 0, conversion: 0, mix: 5 },
  },
  {
    why: 'a group that is new has no conversion of before to have changed',
    before: [row('a', 100, 20)],
    after: [row('a', 100, 20), row('b', 100, 10)],
    then: { change: 10, conversion: 0 },
  },
  {
    why: 'nobody, then somebody',
    before: [],
    after: [row('a', 10, 4)],
    then: { change: 4, base: 4, conversion: 0, mix: 0 },
  },
  { why: 'nobody at all', before: [], after: [], then: { change: 0, base: 0, conversion: 0, mix: 0 } },
])('$why', ({ before, after, then }) => {
  const found = decomposeChange(before, after);
  for (const [part, value] of Object.entries(then)) expect(found[part as keyof typeof then]).toBeCloseTo(value, 9);
});

const outcomes = fc
  .array(fc.record({ base: fc.nat({ max: 500 }), share: fc.double({ min: 0, max: 1, noNaN: true }) }), { maxLength: 5 })
  .map((rows) => rows.map(({ base, share }, i) => row(`g${i}`, base, Math.floor(base * share))));

test('the parts add up to the change, in all and in each group', () => {
  fc.assert(
    fc.property(outcomes, outcomes, (before, after) => {
      const found = decomposeChange(before, after);
      expect(found.change).toBe(found.after - found.before);
      for (const each of [found, ...found.groups])
        expect(each.base + each.conversion + each.mix).toBeCloseTo(each.change, 8);
      const back = decomposeChange(after, before);
      for (const part of ['base', 'conversion', 'mix'] as const) expect(back[part]).toBeCloseTo(-found[part], 8);
    }),
  );
});

test('each part is the mean of what it does over all six orders of changing', () => {
  // Independent oracle: change the factors of all groups one after the other, in every order.
  const ORDERS = ['bcm', 'bmc', 'cbm', 'cmb', 'mbc', 'mcb'];
  const NAMES = { b: 'base', c: 'conversion', m: 'mix' } as const;
  const positive = outcomes.filter((rows) => rows.length === 5 && rows.every(({ base }) => base > 0));
  fc.assert(
    fc.property(positive, positive, (before, after) => {
      const sum = (rows: readonly Outcome[]) => rows.reduce((all, { base }) => all + base, 0);
      const worth = (later: ReadonlySet<string>): number => {
        const of = (letter: string) => (later.has(letter) ? after : before);
        return before.reduce((all, _, i) => {
          const [share, rate] = [of('m')[i], of('c')[i]];
          return all + (sum(of('b')) * (share?.base ?? 0) * (rate?.reached ?? 0)) / sum(of('m')) / (rate?.base ?? 1);
        }, 0);
      };
      const parts = { base: 0, conversion: 0, mix: 0 };
      for (const order of ORDERS)
        for (let i = 0; i < 3; i += 1) {
          const [done, now] = [new Set(order.slice(0, i)), new Set(order.slice(0, i + 1))];
          parts[NAMES[order[i] as 'b' | 'c' | 'm']] += (worth(now) - worth(done)) / 6;
        }
      const found = decomposeChange(before, after);
      for (const part of ['base', 'conversion', 'mix'] as const) expect(found[part]).toBeCloseTo(parts[part], 7);
    }),
    { numRuns: 200 },
  );
});

test.each([row('a', 1, 2), row('a', -1, -1), row('a', 1.5, 1)])('refuses %j', (wrong) => {
  expect(() => decomposeChange([wrong], [])).toThrow(RangeError);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomStreams } from '../random/random-stream.ts';
import { attemptSlots } from './attempt-slots.ts';
import { chanceNow, type LeadInLine, waitingCost } from './lead-in-line.ts';
import { nextAttempt } from './next-attempt.ts';

const LEAD: LeadInLine = { value: 1000, fresh: 0.3, floor: 0.02, decay: 0.05, waited: 0, minutes: 15 };

interface Arrival extends LeadInLine {
  readonly at: number;
}

/** A fortnight of leads of three sources, a quarter more than one RM can answer. */
function arrivals(seed: number): readonly Arrival[] {
  const random = randomStreams(seed).stream('leads');
  const sources = [
    { decay: 0.3, value: 300, minutes: 10 },
    { decay: 0.03, value: 900, minutes: 25 },
    { decay: 0.005, value: 600, minutes: 15 },
  ];
  let at = 0;
  return Array.from({ length: 300 }, () => {
    at += -Math.log(1 - random()) * 0.22;
    const source = sources[Math.floor(random() * 3)] ?? { decay: 0.03, value: 900, minutes: 25 };
    return { ...LEAD, ...source, value: source.value * (0.3 + 2 * random()), at };
  });
}

/** One RM answers one after the other, whom `choose` puts first of those who wait; what that is expected to bring. */
function served(leads: readonly Arrival[], choose: (waiting: readonly Arrival[], now: number) => Arrival): number {
  const horizon = leads.at(-1)?.at ?? 0;
  const rest = new Set(leads);
  let [now, brought] = [0, 0];
  while (now < horizon) {
    const waiting = [...rest].filter(({ at }) => at <= now);
    if (waiting.length === 0) {
      now = Math.min(...[...rest].map(({ at }) => at));
      continue;
    }
    const next = choose(waiting, now);
    brought += next.value * chanceNow({ ...next, waited: now - next.at });
    rest.delete(next);
    now += next.minutes / 60;
  }
  return brought;
}
const first = (waiting: readonly Arrival[], better: (a: Arrival, b: Arrival) => boolean): Arrival =>
  waiting.reduce((best, each) => (better(each, best) ? each : best));

describe('who is answered first', () => {
  test('what fades fastest for its minutes beats first come, first served by 15% and more', () => {
    const seeds = Array.from({ length: 20 }, (_, seed) => seed + 1);
    const sum = (choose: Parameters<typeof served>[1]) =>
      seeds.reduce((total, seed) => total + served(arrivals(seed), choose), 0);
    const fifo = sum((waiting) => first(waiting, (a, b) => a.at < b.at));
    const byCost = sum((waiting, now) =>
      first(waiting, (a, b) => waitingCost({ ...a, waited: now - a.at }) > waitingCost({ ...b, waited: now - b.at })),
    );
    expect(byCost / fifo).toBeGreaterThanOrEqual(1.15);
  });
  test('of two the better order comes out, as trying both orders shows, where tasks are short beside the fading', () => {
    const lead = fc.record({
      value: fc.integer({ min: 10, max: 1000 }),
      decay: fc.double({ min: 0.001, max: 0.01, noNaN: true }),
      minutes: fc.integer({ min: 1, max: 10 }),
    });
    fc.assert(
      fc.property(lead, lead, (a, b) => {
        const [one, two] = [
          { ...LEAD, ...a },
          { ...LEAD, ...b },
        ];
        const lost = (early: LeadInLine, late: LeadInLine): number =>
          late.value * (chanceNow(late) - chanceNow({ ...late, waited: early.minutes / 60 }));
        const [costOne, costTwo] = [waitingCost(one), waitingCost(two)];
        // Equal within what the curve bends over the few minutes: either order is right.
        if (Math.abs(costOne - costTwo) < 0.01 * Math.max(costOne, costTwo)) return;
        expect(lost(one, two) < lost(two, one)).toBe(costOne > costTwo);
      }),
    );
  });
  test.each([{ minutes: 0 }, { value: -1 }, { decay: Number.NaN }, { waited: -1 }])('refuses %j', (wrong) => {
    expect(() => waitingCost({ ...LEAD, ...wrong })).toThrow(RangeError);
  });
});

describe('when to try next', () => {
  const slots = [0, 4, 20, 28].map((inHours) => ({ inHours, reach: inHours === 4 ? 0.6 : 0.3 }));
  const price = { minute: 1, fatigue: 40, fatigueHalfLife: 12 };
  const evenly = [0, 4, 20].map((inHours) => ({ inHours, reach: 0.6 }));
  test.each([
    ['an hour in which people answer is worth some waiting', LEAD, slots, null, 4],
    ['what fades within minutes is tried now', { ...LEAD, decay: 1, floor: 0 }, slots, null, 0],
    ['what hardly fades waits until the last try is forgotten', { ...LEAD, decay: 0.001 }, evenly, 0.1, 20],
  ] as const)('%s', (_, lead, times, lastTry, inHours) => {
    expect(nextAttempt(lead, times, price, lastTry)).toMatchObject({ go: true, slot: { inHours } });
  });
  test('nothing is tried that costs more than it brings', () => {
    expect(nextAttempt({ ...LEAD, value: 30 }, slots, price, 2)).toMatchObject({ go: false });
    expect(() => nextAttempt(LEAD, [], price, null)).toThrow(RangeError);
  });
});

describe('the hours at which somebody could be tried', () => {
  const times = [10, 19].map((hour) => ({ hour, inHours: hour - 9 }));
  const reach = (counted: Parameters<typeof attemptSlots>[1]) =>
    attemptSlots(times, counted, 0).map((slot) => slot.reach);
  test('before anything is counted every hour is the same', () => {
    expect(reach([])).toEqual([0.4, 0.4]);
  });
  test('an hour in which people answer is told from one in which they do not, the more so the more was tried', () => {
    const few = reach([
      { hour: 10, tried: 2, reached: 0 },
      { hour: 19, tried: 2, reached: 2 },
    ]);
    const many = reach([
      { hour: 10, tried: 200, reached: 20 },
      { hour: 19, tried: 200, reached: 120 },
    ]);
    expect(few[1]! - few[0]!).toBeLessThan(0.2);
    expect(many[0]).toBeCloseTo(0.1, 1);
    expect(many[1]).toBeCloseTo(0.6, 1);
  });
  test('who has not picked up four times is half as likely to do so', () => {
    expect(attemptSlots(times, [], 4)[0]!.reach).toBeCloseTo(0.2, 12);
  });
});

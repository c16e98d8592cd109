import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { directedGraph } from '../graph/directed-graph.ts';
import { randomStreams } from '../random/random-stream.ts';
import { circlesOf } from './circles-of.ts';
import { type ReferralFact, referralFraud } from './referral-fraud.ts';

const fact = (over: Partial<ReferralFact> & Pick<ReferralFact, 'referrer' | 'referred'>): ReferralFact => ({
  boughtOn: 100,
  sharesContact: false,
  sameHousehold: false,
  activeAfter: true,
  ...over,
});

test.each([
  { why: 'one friend who stays', facts: [fact({ referrer: 0, referred: 1 })], signals: [], review: false },
  {
    why: 'the own telephone a second time',
    facts: [fact({ referrer: 0, referred: 1, sharesContact: true })],
    signals: ['shared_contact'],
    review: true,
  },
  {
    why: 'one friend who does nothing is no crime',
    facts: [fact({ referrer: 0, referred: 1, activeAfter: false })],
    signals: ['idle_after'],
    review: false,
  },
  {
    why: 'somebody who stands on the same account',
    facts: [fact({ referrer: 0, referred: 1, sameHousehold: true })],
    signals: ['household'],
    review: true,
  },
  {
    why: 'a circle of three',
    facts: [0, 1, 2].map((i) => fact({ referrer: i, referred: (i + 1) % 3 })),
    signals: ['circle'],
    review: true,
  },
  {
    why: 'four in a week who never come back',
    facts: [1, 2, 3, 4].map((i) => fact({ referrer: 0, referred: i, boughtOn: 100 + i, activeAfter: false })),
    signals: ['burst', 'idle_after', 'idle_star'],
    review: true,
  },
  {
    why: 'four in a year who stay',
    facts: [1, 2, 3, 4].map((i) => fact({ referrer: 0, referred: i, boughtOn: 90 * i })),
    signals: [],
    review: false,
  },
])('$why', ({ facts, signals, review }) => {
  expect(referralFraud(9, facts).find(({ referrer }) => referrer === 0)).toMatchObject({ signals, review });
});

test('a sign that nobody could look for counts neither way', () => {
  const [known] = referralFraud(2, [fact({ referrer: 0, referred: 1, activeAfter: null })]);
  const [unknown] = referralFraud(2, [fact({ referrer: 0, referred: 1, activeAfter: null, sharesContact: null })]);
  expect(unknown!.score - known!.score).toBeCloseTo(-Math.log(0.6 / 0.99), 12);
});

test('a circle is what can be reached from itself', () => {
  const edges = fc.array(fc.tuple(fc.nat({ max: 7 }), fc.nat({ max: 7 })), { maxLength: 14 });
  fc.assert(
    fc.property(edges, (list) => {
      const found = circlesOf(
        directedGraph(
          8,
          Uint32Array.from(list, ([a]) => a),
          Uint32Array.from(list, ([, b]) => b),
        ),
      );
      // Independent oracle: the transitive closure.
      const reach = Array.from({ length: 8 }, (_, i) =>
        Array.from({ length: 8 }, (__, j) => list.some(([a, b]) => a === i && b === j)),
      );
      for (let k = 0; k < 8; k += 1)
        for (let i = 0; i < 8; i += 1)
          for (let j = 0; j < 8; j += 1) if (reach[i]![k] && reach[k]![j]) reach[i]![j] = true;
      for (let i = 0; i < 8; i += 1) expect(found[i] === 1).toBe(reach[i]![i]);
    }),
    { numRuns: 300 },
  );
});

/** Honest people and rings that were put among them, and who is in one. */
function bankWithRings(seed: number): { people: number; facts: ReferralFact[]; guilty: Set<number> } {
  const stream = randomStreams(seed).stream('rings');
  const whole = (from: number, to: number): number => from + Math.floor(stream() * (to - from + 1));
  const facts: ReferralFact[] = [];
  const guilty = new Set<number>();
  let people = 0;
  const newPerson = (): number => (people += 1) - 1;
  for (let i = 0; i < 2_000; i += 1) {
    const referrer = newPerson();
    const friends = stream() < 0.75 ? 1 : whole(2, 6);
    for (let k = 0; k < friends; k += 1)
      facts.push({
        referrer,
        referred: newPerson(),
        boughtOn: stream() < 0.6 ? whole(0, 365) : null,
        // Families share telephones, and new customers fall asleep.
        sharesContact: stream() < 0.006,
        sameHousehold: false,
        activeAfter: stream() < 0.85,
      });
  }
  const idle = { sharesContact: false, sameHousehold: false, activeAfter: false } as const;
  for (let ring = 0; ring < 20; ring += 1) {
    const start = whole(0, 360);
    // A circle of four to six, active like everybody: only its shape shows.
    const circle = Array.from({ length: whole(4, 6) }, newPerson);
    for (const [i, referrer] of circle.entries()) {
      guilty.add(referrer);
      const referred = circle[(i + 1) % circle.length]!;
      facts.push({
        referrer,
        referred,
        boughtOn: start + whole(0, 4),
        sharesContact: false,
        sameHousehold: false,
        activeAfter: true,
      });
    }
    for (const kind of ['star', 'burst', 'oneself'] as const) {
      const referrer = newPerson();
      guilty.add(referrer);
      for (let k = whole(4, 8); k > 0; k -= 1) {
        const referred = newPerson();
        if (kind === 'star') facts.push({ ...idle, referrer, referred, boughtOn: whole(0, 365) });
        if (kind === 'burst')
          facts.push({ ...idle, referrer, referred, boughtOn: start + whole(0, 4), activeAfter: stream() < 0.3 });
        if (kind === 'oneself')
          facts.push({ ...idle, referrer, referred, boughtOn: whole(0, 365), sharesContact: stream() < 0.7 });
      }
    }
  }
  return { people, facts, guilty };
}

describe.each([1, 2, 3, 4, 5])('rings put into bank %i', (seed) => {
  const { people, facts, guilty } = bankWithRings(seed);
  const scores = referralFraud(people, facts);
  test('at least 90 % of who is in one are found, and at most 2 % of the others are looked at', () => {
    const flagged = scores.filter(({ review }) => review);
    const found = flagged.filter(({ referrer }) => guilty.has(referrer)).length;
    expect(found / guilty.size).toBeGreaterThanOrEqual(0.9);
    expect((flagged.length - found) / (scores.length - guilty.size)).toBeLessThanOrEqual(0.02);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { replays } from '../exploration/replays.ts';
import type { CustomerFacts } from './customer-facts.ts';
import type { Decision } from './decision-log.ts';
import { plan } from './plan.ts';
import { defaultPolicy, type PlanInput } from './plan-input.ts';
import { customer, deposit, input, need, TODAY, yes } from './testing/one-customer.ts';
import { randomInstance } from './testing/random-instance.ts';

/** Somebody with two needs that are nearly equally worth asking about. */
const torn = (id: string, over: Partial<CustomerFacts> = {}): CustomerFacts =>
  customer({
    customerId: id,
    consents: [yes],
    riskTolerance: 3,
    riskAssessedOn: TODAY,
    needs: [
      need({ needId: `${id}_a`, customerId: id, strength: 0.6, amountMinor: 2_000_000 }),
      need({ needId: `${id}_b`, customerId: id, strength: 0.55, amountMinor: 2_000_000, evidenceIds: ['ev_2'] }),
    ],
    ...over,
  });
const offeredIn = (of: PlanInput): readonly Decision[] => plan(of).decisions.filter(({ kind }) => kind === 'offered');
const chosenOf = ({ eligible, chosen }: Decision) => eligible[chosen ?? -1]!;

/** A drawn bank, and people in it who have two needs that come near each other. */
const bank = fc
  .tuple(
    fc.integer({ min: 1, max: 2 ** 31 }),
    fc.integer({ min: 0, max: 30 }),
    fc.integer({ min: 1, max: 3 }),
    fc.array(fc.double({ min: 0.3, max: 0.9, noNaN: true }), { minLength: 1, maxLength: 12 }),
  )
  .map(([seed, customers, rms, strengths]): PlanInput => {
    const drawn = randomInstance(seed, customers, rms);
    const people = strengths.map((strength, i) => {
      const id = `torn_${i}`;
      const needs = torn(id).needs.map((each, k) => ({ ...each, strength: strength * (k === 0 ? 1 : 0.95) }));
      return torn(id, { rm: (i % rms) + 1, needs });
    });
    return { ...drawn, customers: [...drawn.customers, ...people] };
  });

/** All that could have been drawn where this was, with its chances. */
const triedIn = ({ eligible, contenders }: Decision) =>
  contenders ?? eligible.filter(({ propensity }) => propensity > 0);

describe('a row that was drawn by lot', () => {
  test('has true chances: they sum to 1, every one is at least the floor, and only near-ties have one', () => {
    const drawn = { actions: 0, rows: 0 };
    fc.assert(
      fc.property(bank, (of) => {
        const { near, floor } = of.policy.exploration!;
        for (const decision of offeredIn(of)) {
          const tried = triedIn(decision);
          expect(tried.reduce((sum, { propensity }) => sum + propensity, 0)).toBeCloseTo(1, 12);
          expect(chosenOf(decision).propensity).toBeGreaterThan(0);
          expect(decision.explored).toBe(tried.length > 1);
          if (tried.length === 1) continue;
          drawn[decision.contenders ? 'rows' : 'actions'] += 1;
          const best = Math.max(...tried.map(({ score }) => score));
          for (const { score, propensity, action } of tried) {
            expect(score).toBeGreaterThanOrEqual(best * (1 - near) - 1e-9);
            expect(propensity).toBeGreaterThanOrEqual(Math.min(floor, 1 / tried.length) - 1e-12);
            expect(action).not.toBe('service');
          }
        }
      }),
      { numRuns: 150 },
    );
    expect(Math.min(drawn.actions, drawn.rows)).toBeGreaterThan(4);
  });

  test('says so, and is made again from its log alone', () => {
    fc.assert(
      fc.property(bank, (of) => {
        const { rows, decisions } = plan(of);
        for (const { kind, explored, choice, heldOut } of decisions) {
          expect(choice !== null).toBe(explored && kind === 'offered');
          if (explored) expect(heldOut).toBe(false);
          if (choice) expect(replays(JSON.parse(JSON.stringify(choice)) as typeof choice)).toBe(true);
        }
        for (const row of rows) {
          const decision = decisions.find(({ customerId }) => customerId === row.customerId)!;
          const key = decision.contenders ? 'plan.drawn.row' : 'plan.drawn.action';
          const count = triedIn(decision).length;
          if (decision.choice)
            expect(triedIn(decision).map(({ propensity }) => propensity)).toEqual(decision.choice.propensities);
          expect(row.drawn).toEqual(decision.explored ? { key, params: { count } } : null);
          const { action, medium, score } = chosenOf(decision);
          expect([row.action, row.medium, row.score]).toEqual([action, medium, score]);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('who might have got the last row is logged with the chance of it, and waits', () => {
    fc.assert(
      fc.property(bank, (of) => {
        const { decisions, overflow } = plan(of);
        for (const { contenders, customerId, choice } of decisions) {
          if (!contenders) continue;
          expect(contenders[choice!.chosen]!.customerId).toBe(customerId);
          for (const other of contenders) {
            if (other.customerId === customerId) continue;
            const own = decisions.find((each) => each.customerId === other.customerId)!;
            expect(own).toMatchObject({ kind: 'overflow', explored: true, chosen: null, choice: null });
            expect(own.eligible.filter(({ propensity }) => propensity > 0)).toMatchObject([
              { action: other.action, needId: other.needId, propensity: other.propensity },
            ]);
            expect(overflow.some((each) => each.customerId === other.customerId)).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('changes one customer of a list at the most, and costs no more than it may', () => {
    fc.assert(
      fc.property(bank, (of) => {
        const off = plan({ ...of, policy: { ...of.policy, exploration: null } });
        const on = plan(of);
        expect(on.hours).toEqual(off.hours);
        for (const { explored, eligible } of off.decisions) {
          expect(explored).toBe(false);
          for (const { propensity } of eligible) expect([0, 1]).toContain(propensity);
        }
        expect(off.rows.every(({ drawn }) => drawn === null)).toBe(true);
        for (const { rm, minutesADay } of of.rms) {
          const own = (all: typeof on.rows) => all.filter((row) => row.rm === rm);
          const listed = new Set(own(off.rows).map(({ customerId }) => customerId));
          expect(own(on.rows).length).toBe(listed.size);
          expect(own(on.rows).filter(({ customerId }) => !listed.has(customerId)).length).toBeLessThanOrEqual(1);
          const worth = own(off.rows).reduce((sum, { score }) => sum + Math.max(0, score), 0);
          const drawn = own(on.rows).reduce((sum, { score }) => sum + Math.max(0, score), 0);
          expect(drawn).toBeLessThanOrEqual(worth + 1e-6);
          expect(drawn).toBeGreaterThanOrEqual((1 - of.policy.exploration!.near) * worth - 1e-6);
          expect(own(on.rows).reduce((sum, { minutes }) => sum + minutes, 0)).toBeLessThanOrEqual(minutesADay);
          const waits = (all: typeof on.overflow) => all.filter((each) => each.rm === rm).length;
          expect(waits(on.overflow)).toBe(waits(off.overflow));
        }
      }),
      { numRuns: 80 },
    );
  });

  test('comes as often as its chance says: an action', () => {
    let [first, expected, variance] = [0, 0, 0];
    for (let seed = 1; seed <= 300; seed += 1) {
      const [decision] = offeredIn(input([torn('cus_1')], { seed }));
      const chance = decision!.eligible.reduce(
        (sum, each) => sum + (each.needId === 'cus_1_a' ? each.propensity : 0),
        0,
      );
      first += chosenOf(decision!).needId === 'cus_1_a' ? 1 : 0;
      expected += chance;
      variance += chance * (1 - chance);
    }
    expect(expected).toBeGreaterThan(60);
    expect(expected).toBeLessThan(240);
    expect(Math.abs(first - expected)).toBeLessThan(4 * Math.sqrt(variance));
  });

  test('comes as often as its chance says: the last row', () => {
    // Four people like each other and two places: the first of them is sure, the second is drawn.
    const people = ['a', 'b', 'c', 'd'].map((id) =>
      torn(id, { needs: [need({ needId: id, customerId: id, strength: 0.6, amountMinor: 500_000 })] }),
    );
    const policy = { ...defaultPolicy('EUR'), rows: 2 };
    let [first, expected, variance] = [0, 0, 0];
    for (let seed = 1; seed <= 300; seed += 1) {
      const drawn = offeredIn(input(people, { seed, policy })).find(({ contenders }) => contenders);
      const chance = drawn!.contenders![0]!.propensity;
      first += drawn!.choice!.chosen === 0 ? 1 : 0;
      expected += chance;
      variance += chance * (1 - chance);
    }
    expect(expected).toBeGreaterThan(60);
    expect(Math.abs(first - expected)).toBeLessThan(4 * Math.sqrt(variance));
  });
});

test.each<{ why: string; facts: Partial<CustomerFacts>; over?: Partial<PlanInput>; drawn: boolean }>([
  { why: 'two needs as good as each other', facts: {}, drawn: true },
  {
    why: 'the bank does not want it',
    facts: {},
    over: { policy: { ...defaultPolicy('EUR'), exploration: null } },
    drawn: false,
  },
  { why: 'money that matures is due', facts: { holdings: [deposit(TODAY + 3)] }, drawn: false },
  {
    why: 'a promise is kept',
    facts: { promises: [{ promiseId: 'p', madeOn: TODAY - 3, dueOn: TODAY, needId: null, waits: false }] },
    drawn: false,
  },
  { why: 'a complaint is solved', facts: { openComplaint: { eventId: 'c', on: TODAY - 1 } }, drawn: false },
  { why: 'one of the two is over', facts: { needs: torn('cus_1').needs.slice(0, 1) }, drawn: false },
  { why: 'consent is all that may be asked for', facts: { consents: [] }, drawn: false },
  { why: 'the comparison group gets nothing', facts: { heldOut: true }, drawn: false },
])('$why: drawn $drawn', ({ facts, over, drawn }) => {
  const decisions = plan(input([torn('cus_1', facts)], over)).decisions;
  expect(decisions.some(({ explored }) => explored)).toBe(drawn);
});

test('what takes longer is drawn only into minutes that nothing else needs', () => {
  // An offer takes twelve minutes by telephone, a question eight, and the question is worth more.
  const either = torn('cus_1', {
    needs: [
      need({ needId: 'ask', strength: 0.5, amountMinor: 4_000_000 }),
      need({ needId: 'offer', state: 'confirmed', strength: 0.9, amountMinor: 900_000 }),
    ],
    balanceMinor: 10_000_000,
  });
  const policy = { ...defaultPolicy('EUR'), exploration: { near: 0.3, floor: 0.03, draws: 1000 } };
  const tried = (minutesADay: number) => {
    const [decision] = offeredIn(input([either], { policy, rms: [{ rm: 1, minutesADay }] }));
    return decision?.eligible.flatMap(({ propensity, action }) => (propensity > 0 ? [action] : []));
  };
  expect(tried(12)).toEqual(['ask', 'offer']);
  expect(tried(11)).toEqual(['ask']);
});

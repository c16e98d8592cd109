import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomStreams } from '../random/random-stream.ts';
import { judgeCustomer } from './judge-customer.ts';
import { judgingOf } from './judging.ts';
import { plan, planInSteps } from './plan.ts';
import type { PlanInput } from './plan-input.ts';
import { bookOf } from './testing/drawn-book.ts';
import { maskViolations } from './testing/mask-violations.ts';
import { randomInstance } from './testing/random-instance.ts';

const instances = fc.tuple(
  fc.integer({ min: 0, max: 2 ** 31 }),
  fc.integer({ min: 0, max: 60 }),
  fc.integer({ min: 1, max: 3 }),
);
const forAll = (check: (input: PlanInput) => void, numRuns = 60): void => {
  fc.assert(
    fc.property(instances, ([seed, customers, rms]) => check(randomInstance(seed, customers, rms))),
    { numRuns },
  );
};

test('no mask is violated in 100,000 drawn (customer, action) pairs', () => {
  let judged = 0;
  let allowed = 0;
  const rules = new Set<string>();
  for (let seed = 1; judged < 100_000; seed += 1) {
    const input = randomInstance(seed, 300, 1);
    const judging = judgingOf(input);
    for (const customer of input.customers)
      for (const each of judgeCustomer(customer, judging)) {
        judged += 1;
        if (each.blockedBy !== null) {
          rules.add(each.blockedBy.rule);
          continue;
        }
        allowed += 1;
        const { candidate, means } = each;
        const deed = {
          action: candidate.action,
          medium: means.medium,
          mediumFrom: means.from,
          product: candidate.product,
          needState: candidate.need?.state ?? null,
          agreed: candidate.clock?.reason === 'promise',
        };
        const wrong = maskViolations(customer, deed, input);
        if (wrong.length > 0) expect({ customer, deed, wrong }).toEqual('no violation');
      }
  }
  expect(allowed).toBeGreaterThan(20_000);
  expect([...rules].toSorted()).toEqual([
    'basis',
    'cap',
    'complaint',
    'consent',
    'holdout',
    'identity',
    'objection',
    'profiling',
    'quiet_time',
    'reach',
    'seed_first',
    'suitability',
  ]);
}, 120_000);

describe('every plan', { timeout: 120_000 }, () => {
  test('keeps to minutes, rows and one action a customer; ranks run 1..n', () =>
    forAll((input) => {
      const { rows } = plan(input);
      for (const { rm, minutesADay } of input.rms) {
        const own = rows.filter((row) => row.rm === rm);
        expect(own.reduce((sum, row) => sum + row.minutes, 0)).toBeLessThanOrEqual(minutesADay);
        expect(own.length).toBeLessThanOrEqual(15);
        expect(own.filter((row) => row.action !== 'service').length).toBeLessThanOrEqual(input.policy.rows);
        expect(own.map((row) => row.rank)).toEqual(own.map((_, i) => i + 1));
      }
      expect(new Set(rows.map((row) => row.customerId)).size).toBe(rows.length);
    }));

  test('gives the comparison group service and nothing else', () =>
    forAll((input) => {
      const held = new Set(input.customers.filter((each) => each.heldOut).map((each) => each.customerId));
      for (const row of plan(input).rows) if (held.has(row.customerId)) expect(row.action).toBe('service');
    }));

  test('never loses a due service: it is a row or it waits in the open', () =>
    forAll((input) => {
      const { rows, overflow } = plan(input);
      const seen = new Set(
        [...rows, ...overflow].filter((each) => each.action === 'service').map((each) => each.customerId),
      );
      for (const customer of input.customers) {
        if (customer.detour === 'deceased' || customer.detour === 'closed') continue;
        if (customer.detour === 'do_not_contact' && customer.relation !== 'customer') continue;
        if (customer.answered) expect(seen).not.toContain(customer.customerId);
        else if (customer.promises.some((each) => each.dueOn <= input.today))
          expect(seen).toContain(customer.customerId);
      }
    }));

  test('has reasons, three factors, evidence with a need, and parts that add up to the score', () =>
    forAll((input) => {
      for (const row of plan(input).rows) {
        expect(row.reason.key).not.toBe('');
        expect(row.factors).toHaveLength(3);
        expect(new Set(row.factors.map((each) => each.key)).size).toBe(3);
        expect(row.whyNot.length).toBeLessThanOrEqual(3);
        const sum = Object.values(row.scoreParts).reduce((a, b) => a + b, 0);
        expect(Math.abs(sum - row.score)).toBeLessThan(1e-9);
        expect(row.expectedValue.minor).toBeGreaterThanOrEqual(0);
        if (row.needId) expect(row.evidenceIds.length).toBeGreaterThan(0);
        if (row.step === 'offer') expect(row.productId).not.toBeNull();
      }
    }));

  test('is the same again, bit for bit, whatever the order of customers and keys', () =>
    forAll((input) => {
      const first = JSON.stringify(plan(input));
      expect(JSON.stringify(plan(structuredClone(input), randomStreams(input.seed)))).toBe(first);
      const shuffled = { ...input, customers: input.customers.toReversed() };
      expect(JSON.stringify(plan(shuffled))).toBe(first);
    }, 25));

  test('lets others have their turn at least every 300 customers, and is the same for it', () => {
    const input = bookOf({ customers: 2400, rms: 2, needs: 1 });
    const steps = planInSteps(input);
    let turns = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) turns += 1;
    expect(turns).toBeGreaterThanOrEqual(8);
    expect(JSON.stringify(step.value)).toBe(JSON.stringify(plan(input)));
  });

  test('logs every row shown with its chance and every comparison member that lost something', () =>
    forAll((input) => {
      const { rows, decisions } = plan(input);
      const offered = decisions.filter((each) => each.kind === 'offered');
      expect(offered.map((each) => each.customerId).toSorted()).toEqual(rows.map((row) => row.customerId).toSorted());
      for (const each of offered) {
        expect(each.eligible[each.chosen ?? -1]?.propensity).toBeGreaterThan(0);
        const could = each.contenders ?? each.eligible;
        expect(could.reduce((sum, action) => sum + action.propensity, 0)).toBeCloseTo(1, 12);
      }
      for (const each of decisions) if (each.kind === 'held_out') expect(each.heldOut).toBe(true);
    }));

  test('taking one yes away never adds a row by that medium', () =>
    forAll((input) => {
      for (const customer of input.customers.slice(0, 15)) {
        const alone = { ...input, customers: [customer], rms: [{ rm: customer.rm, minutesADay: 60 }] };
        const by = (of: PlanInput) => (medium: string) => plan(of).rows.filter((row) => row.medium === medium).length;
        for (const gone of customer.consents.filter((each) => each.state === 'granted' && each.medium !== 'any')) {
          const without = { ...customer, consents: customer.consents.filter((each) => each !== gone) };
          expect(by({ ...alone, customers: [without] })(gone.medium)).toBeLessThanOrEqual(by(alone)(gone.medium));
        }
      }
    }, 25));
});

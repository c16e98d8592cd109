import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NewId } from '../id.ts';
import { mergeHypotheses } from './merge-hypotheses.ts';
import { isOpen, moveNeed } from './move-need.ts';
import { NEED_KINDS } from './need-kind.ts';
import type { Need, NeedHypothesis } from './need.ts';

const TODAY = 1_000;
const counting = (): NewId => {
  let n = 0;
  return (prefix) => `${prefix}_${(n += 1)}`;
};
const hypothesis = (overrides: Partial<NeedHypothesis>): NeedHypothesis => ({
  kind: 'place_idle_cash',
  origin: 'trigger',
  rule: 'inflow@1',
  strength: 0.5,
  from: TODAY,
  until: TODAY + 30,
  amountMinor: 100,
  reason: { key: 'reason.inflow', params: {} },
  evidenceIds: ['e1'],
  ...overrides,
});
const merge = (needs: readonly Need[], hypotheses: readonly NeedHypothesis[], today = TODAY): readonly Need[] =>
  mergeHypotheses('cus_1', needs, hypotheses, today, counting());

describe('one kind is one record', () => {
  const idle = hypothesis({ rule: 'idle_balance@1', strength: 0.4, until: TODAY + 60, evidenceIds: ['e2'] });

  test('the strongest reason speaks, all rules and evidence are kept, the window covers all', () => {
    expect(merge([], [idle, hypothesis({})])).toMatchObject([
      { rule: 'inflow@1+idle_balance@1', strength: 0.5, until: TODAY + 60, evidenceIds: ['e1', 'e2'], state: 'latent' },
    ]);
  });
  test('what the customer confirmed keeps its own reason', () => {
    const [latent] = merge([], [idle]);
    const confirmed = moveNeed(latent as Need, { kind: 'said', on: TODAY, evidenceIds: ['s'] });
    expect(merge([confirmed], [hypothesis({ strength: 0.9 })])).toMatchObject([
      { state: 'confirmed', strength: 0.4, rule: 'idle_balance@1+inflow@1' },
    ]);
  });
  test('what the customer named without an amount takes the one that a rule knows, and keeps it', () => {
    const [latent] = merge([], [hypothesis({ amountMinor: 0 })]);
    const confirmed = moveNeed(latent as Need, { kind: 'said', on: TODAY, evidenceIds: ['s'] });
    const known = merge([confirmed], [hypothesis({ amountMinor: 700 })]);
    expect(known).toMatchObject([{ state: 'confirmed', amountMinor: 700 }]);
    expect(merge(known, [hypothesis({ amountMinor: 900 })])[0]).toBe(known[0]);
  });
  test('a reason that is no longer true today yields to one that is', () => {
    const needs = merge([], [hypothesis({ strength: 0.8 })]);
    expect(merge(needs, [idle], TODAY + 20)).toMatchObject([{ rule: 'idle_balance@1+inflow@1', strength: 0.4 }]);
  });
  test('without any hypothesis today the reason stays until the window has passed', () => {
    const needs = merge([], [hypothesis({})]);
    expect(merge(needs, [], TODAY + 30)[0]).toBe(needs[0]);
    expect(merge(needs, [], TODAY + 31)).toMatchObject([{ state: 'expired' }]);
  });
  test('a denied need rests 90 days before it is believed again', () => {
    const denied = moveNeed(merge([], [idle])[0] as Need, { kind: 'denied', on: TODAY, evidenceIds: ['s'] });
    const again = (day: number): number =>
      merge([denied], [hypothesis({ from: day, until: day + 30 })], day).filter(isOpen).length;
    expect([again(TODAY + 89), again(TODAY + 90)]).toEqual([0, 1]);
  });
  test('a hypothesis whose window is over opens nothing', () => {
    expect(merge([], [hypothesis({ until: TODAY - 1 })])).toEqual([]);
  });
});

const anyHypothesis = fc
  .record({
    kind: fc.constantFrom(...NEED_KINDS.slice(0, 3)),
    rule: fc.constantFrom('a@1', 'b@1', 'c@1'),
    strength: fc.constantFrom(0.2, 0.5, 0.5, 0.8),
    amountMinor: fc.constantFrom(0, 100, 200),
    until: fc.integer({ min: TODAY - 2, max: TODAY + 40 }),
    evidenceIds: fc.subarray(['e1', 'e2', 'e3']),
  })
  .map((overrides) => hypothesis(overrides));
const day = fc.uniqueArray(anyHypothesis, { selector: (h) => `${h.kind} ${h.rule}`, maxLength: 8 });
/** Everything except the order of evidence, which carries no meaning. */
const meaning = (needs: readonly Need[]) =>
  needs
    .map((n) => ({ ...n, needId: '', evidenceIds: n.evidenceIds.toSorted() }))
    .toSorted((a, b) => (a.kind < b.kind ? -1 : 1));

describe('merging', () => {
  test('the same day twice changes nothing, not even the objects', () => {
    fc.assert(
      fc.property(day, day, (yesterday, today) => {
        const once = merge(merge([], yesterday, TODAY - 1), today);
        const twice = merge(once, today);
        expect(twice).toHaveLength(once.length);
        twice.forEach((need, i) => expect(need).toBe(once[i]));
      }),
      { numRuns: 500 },
    );
  });
  test('the order of hypotheses does not matter, and each kind is open at most once', () => {
    fc.assert(
      fc.property(day, day, (yesterday, today) => {
        const before = merge([], yesterday, TODAY - 1);
        const after = merge(before, today);
        expect(meaning(merge(before, today.toReversed()))).toEqual(meaning(after));
        const open = after.filter(isOpen).map((need) => need.kind);
        expect(open).toHaveLength(new Set(open).size);
      }),
      { numRuns: 500 },
    );
  });
});

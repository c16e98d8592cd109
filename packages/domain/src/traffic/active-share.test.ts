import { describe, expect, test } from 'vitest';
import { activeShare } from './active-share.ts';
import { instantMilliseconds } from './instant.ts';
import { unearnedSales } from './seed-rule.ts';
import { BARE_TOUCH } from './testing/bare-touch.ts';
import { touchClass } from './touch-class.ts';
import { touchMode, type RecordedNeed } from './touch-mode.ts';
import type { Touch } from './touch.ts';

const AT = '2026-03-02T10:00:00Z';
const touch = (overrides: Partial<Touch> = {}): Touch => ({
  ...BARE_TOUCH,
  eventId: 't',
  rm: 7,
  day: 100,
  at: AT,
  needKind: 'renew_maturing',
  ...overrides,
});
const recorded = (overrides: Partial<RecordedNeed> = {}): RecordedNeed => ({
  customerId: 'cus_1',
  kind: 'renew_maturing',
  recordedAt: '2026-02-20T08:00:00Z',
  endedAt: null,
  typedByRm: null,
  evidenceIds: ['e'],
  ...overrides,
});
const led = { contentId: 'c', nextStepOn: 105 } as const;

describe('mode of a touch', () => {
  test.each([
    { why: 'known before, matched, dated next step', touch: led, need: {}, gives: 'need_led' },
    { why: 'known before, matched, closed', touch: { productId: 'p', closes: true }, need: {}, gives: 'need_led' },
    { why: 'the customer came, but we had known', touch: { ...led, direction: 'in' }, need: {}, gives: 'need_led' },
    { why: 'outbound alone leads nothing', touch: {}, need: {}, gives: 'upkeep' },
    { why: 'no next step', touch: { contentId: 'c' }, need: {}, gives: 'upkeep' },
    { why: 'a next step in the past is none', touch: { contentId: 'c', nextStepOn: 99 }, need: {}, gives: 'upkeep' },
    {
      why: 'another need does not count',
      touch: { ...led, productId: 'p', needKind: 'finance_home' },
      need: {},
      gives: 'push',
    },
    {
      why: 'the need of another customer',
      touch: { ...led, productId: 'p' },
      need: { customerId: 'cus_2' },
      gives: 'push',
    },
    {
      why: 'the need had ended',
      touch: { productId: 'p', closes: true },
      need: { endedAt: '2026-03-01T00:00:00Z' },
      gives: 'push',
    },
    {
      why: 'the need was written down after the touch',
      touch: { productId: 'p', closes: true },
      need: { recordedAt: '2026-03-02T10:00:00.5Z' },
      gives: 'push',
    },
    {
      why: 'the customer came for a product nobody had thought of',
      touch: { productId: 'p', direction: 'in', needKind: 'finance_home' },
      need: {},
      gives: 'responded',
    },
    {
      why: 'typed 9 minutes before by the caller without evidence',
      touch: { productId: 'p', closes: true },
      need: { recordedAt: '2026-03-02T09:51:00Z', typedByRm: 7, evidenceIds: [] },
      gives: 'push',
    },
    {
      why: 'typed 10 minutes before',
      touch: { productId: 'p', closes: true },
      need: { recordedAt: '2026-03-02T09:50:00Z', typedByRm: 7, evidenceIds: [] },
      gives: 'need_led',
    },
    {
      why: 'typed just before, but with evidence',
      touch: { productId: 'p', closes: true },
      need: { recordedAt: '2026-03-02T09:51:00Z', typedByRm: 7 },
      gives: 'need_led',
    },
    {
      why: 'typed just before by somebody else',
      touch: { productId: 'p', closes: true },
      need: { recordedAt: '2026-03-02T09:51:00Z', typedByRm: 8, evidenceIds: [] },
      gives: 'need_led',
    },
    { why: 'service has no mode', touch: { ...led, service: true }, need: {}, gives: null },
  ] as const)('$why -> $gives', (row) => {
    expect(touchMode(touch(row.touch), [recorded(row.need)])).toBe(row.gives);
  });
});

describe('active share', () => {
  const times = (n: number, overrides: Partial<Touch>): Touch[] => Array.from({ length: n }, () => touch(overrides));

  test('the passive fixture: pushes, answers and greetings, 0 of 23', () => {
    const passive = [
      ...times(9, { productId: 'p', needKind: null }),
      ...times(6, { productId: 'p', needKind: null, direction: 'in' }),
      ...times(8, { needKind: null }),
      ...times(5, { service: true }),
    ];
    expect(activeShare(passive, [])).toEqual({ numerator: 0, denominator: 23 });
  });

  test('the active fixture: 26 of 40', () => {
    const active = [
      ...times(26, led),
      ...times(8, { direction: 'in' }),
      ...times(6, { productId: 'p', needKind: null }),
    ];
    expect(activeShare(active, [recorded()])).toEqual({ numerator: 26, denominator: 40 });
  });

  test('back-dated needs do not turn passive into active: only the time of writing counts', () => {
    const pushed = times(23, { productId: 'p', closes: true });
    const backDated = recorded({
      recordedAt: '2026-03-02T18:00:00Z',
      typedByRm: 7,
      evidenceIds: ['claims 2026-01-01'],
    });
    expect(activeShare(pushed, [backDated])).toEqual({ numerator: 0, denominator: 23 });
  });

  test('being outbound does not make active', () => {
    expect(activeShare(times(23, { direction: 'out' }), [recorded()])).toEqual({ numerator: 0, denominator: 23 });
  });

  test('service only is no base', () => {
    expect(activeShare(times(3, { service: true }), [])).toEqual({ noBase: true, denominator: 0 });
  });
});

describe('touch class', () => {
  test.each([
    { why: 'a greeting is upkeep', given: { needKind: null }, gives: 'upkeep' },
    { why: 'how are you? is upkeep', given: { needKind: null, asksQuestion: true }, gives: 'upkeep' },
    { why: 'a question about a need seeds', given: { asksQuestion: true }, gives: 'seed' },
    { why: 'content seeds', given: { contentId: 'c' }, gives: 'seed' },
    { why: 'an invitation seeds', given: { activityId: 'a' }, gives: 'seed' },
    { why: 'content with a product sells', given: { contentId: 'c', productId: 'p' }, gives: 'sell' },
    { why: 'a maturity notice is service', given: { productId: 'p', service: true }, gives: 'service' },
  ] as const)('$why', ({ given, gives }) => {
    expect(touchClass(touch(given))).toBe(gives);
  });
});

describe('three seeds for a sale', () => {
  const run = (...touches: readonly Partial<Touch>[]): readonly string[] =>
    unearnedSales(
      touches.map((t, i) =>
        touch({ eventId: `t${i}`, day: 100 + i, at: `2026-03-${String(i + 2).padStart(2, '0')}T10:00:00Z`, ...t }),
      ),
    );
  const seed = { contentId: 'c' };
  const greeting = { needKind: null };
  const pitch = { productId: 'p' };
  test.each([
    { why: 'three greetings and a pitch break it', given: [greeting, greeting, greeting, pitch], gives: ['t3'] },
    { why: 'three seeds and a pitch keep it', given: [seed, seed, seed, pitch], gives: [] },
    { why: 'seeds are spent by the sale', given: [seed, seed, seed, pitch, seed, pitch], gives: ['t5'] },
    { why: 'seeds older than 60 days are forgotten', given: [{ ...seed, day: 42 }, seed, seed, pitch], gives: ['t3'] },
    { why: 'seeds of 60 days ago still count', given: [{ ...seed, day: 43 }, seed, seed, pitch], gives: [] },
    { why: 'service is no sale', given: [{ ...pitch, service: true }], gives: [] },
  ])('$why', ({ given, gives }) => {
    expect(run(...given)).toEqual(gives);
  });
});

test.each([
  { iso: '1970-01-01T00:00:00Z', gives: 0 },
  { iso: '1970-01-02T00:00:00.25Z', gives: 86_400_250 },
  { iso: '2026-03-02T10:00Z', gives: 1_772_445_600_000 },
])('$iso is $gives', ({ iso, gives }) => {
  expect(instantMilliseconds(iso)).toBe(gives);
});
test('an instant without a zone is refused', () => {
  expect(() => instantMilliseconds('2026-03-02T10:00:00')).toThrow(RangeError);
});

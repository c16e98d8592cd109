import { expect, test } from 'vitest';
import type { LedgerEvent } from '../ledger-event.ts';
import { inNeed } from '../stages/in-need.ts';
import { STAGE_RULES } from '../stages/stage-rules.ts';
import { answerNeed, type NeedAnswer } from './answer-need.ts';
import { NEED_STATES } from './need.ts';

const TODAY = 20_000;
const AT = '2024-10-04T09:00:00.000Z';
const need = { needId: 'need_1', kind: 'plan_education', state: 'latent' } as const;
const moment = { eventId: 'vivero:1', today: TODAY, at: AT, recordedAt: AT } as const;
const euros = { minor: 1_200_000, currency: 'EUR' };
const yes: NeedAnswer = { answer: 'yes', amount: euros, horizon: 'year' };
const no: NeedAnswer = { answer: 'no', reason: 'settled' };

test.each([
  {
    why: 'a yes is the own word, with what was said of it',
    said: yes,
    then: { code: 'ND-C', amount: euros, details: { needKind: 'plan_education', horizon: 'year' } },
  },
  {
    why: 'a yes without more',
    said: { answer: 'yes', amount: null, horizon: null } as const,
    then: { code: 'ND-C', amount: null, details: { needKind: 'plan_education' } },
  },
  {
    why: 'a no says why',
    said: no,
    then: { code: 'ND-D', details: { needKind: 'plan_education', reason: 'settled' } },
  },
  { why: 'not sure is interest', said: { answer: 'not_sure' } as const, then: { code: 'IN-Q', amount: null } },
])('$why', ({ said, then }) => {
  expect(answerNeed(need, said, null, moment)).toMatchObject({
    ok: true,
    value: { ...then, eventId: 'vivero:1', day: TODAY, direction: 'in', about: 'need_1' },
  });
});

test.each(NEED_STATES)('a need that is %s can be answered as long as it is open', (state) => {
  const open = ['latent', 'aware', 'confirmed'].includes(state);
  const result = answerNeed({ ...need, state }, yes, null, moment);
  expect(result).toMatchObject(open ? { ok: true } : { problem: { code: 'need.ended', state } });
});

const eventOf = (said: NeedAnswer, confirmedBy: LedgerEvent | null): LedgerEvent => {
  const result = answerNeed(need, said, confirmedBy, moment);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};

test.each([
  { why: 'recorded here', confirmed: eventOf(yes, null) },
  {
    why: 'imported with its category',
    confirmed: { ...eventOf(yes, null), about: null, category: 'savings' as const },
  },
  { why: 'imported with nothing but the need', confirmed: { ...eventOf(yes, null), about: null } },
])('a denial ends stage 4 that the confirmation opened: $why', ({ confirmed }) => {
  const rule = inNeed(STAGE_RULES);
  rule.note(confirmed);
  expect(rule.holds(TODAY)).toBe(true);
  rule.note(eventOf(no, confirmed));
  expect(rule.holds(TODAY)).toBe(false);
});

test('a denial of something that was never confirmed leaves another open need alone', () => {
  const rule = inNeed(STAGE_RULES);
  rule.note({ ...eventOf(yes, null), about: 'need_2' });
  rule.note(eventOf(no, null));
  expect(rule.holds(TODAY)).toBe(true);
});

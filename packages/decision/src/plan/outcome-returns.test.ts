import {
  type Day,
  moveNeed,
  outcome,
  OUTCOME_REASONS,
  type OutcomeWriting,
  parseDay,
  type Tap,
  type Touch,
} from '@vivero/domain';
import { describe, expect, test } from 'vitest';
import type { CustomerFacts } from './customer-facts.ts';
import { plan } from './plan.ts';
import type { PlanRow } from './plan-row.ts';
import { customer, deposit, input, need, TODAY, yes } from './testing/one-customer.ts';

/** One cause each: what may have put a customer on the list. */
const CAUSES: Readonly<Record<string, Partial<CustomerFacts>>> = {
  need: { needs: [need({ until: TODAY + 90 })] },
  confirmed: { needs: [need({ state: 'confirmed' })] },
  promise: { promises: [{ promiseId: 'prm_0', madeOn: TODAY - 5, dueOn: TODAY, needId: null, waits: false }] },
  maturity: { holdings: [deposit(TODAY + 10)] },
  complaint: { openComplaint: { eventId: 'cp', on: TODAY - 1 } },
};
const REACHED = { phone: true, email: false, wechat: true };

const factsOf = (cause: string): CustomerFacts =>
  customer({ ...CAUSES[cause], consents: [yes], reach: REACHED, riskTolerance: 3, riskAssessedOn: TODAY });

const rowOn = (facts: CustomerFacts, today: Day): PlanRow | undefined =>
  plan(input([{ ...facts, answered: facts.answered && today === TODAY }], { today })).rows[0];

/** What the store would say of the customer after the outcome; written from the meaning of the events, not by the program's readers. */
function after(facts: CustomerFacts, { events, makes, ends }: OutcomeWriting, tap: Tap): CustomerFacts {
  const touches = events
    .filter((event) => event.code.startsWith('CT'))
    .map(({ eventId, code, day, at, medium, details }): Touch => ({
      eventId,
      customerId: facts.customerId,
      rm: 1,
      day,
      at,
      direction: 'out',
      medium: medium ?? 'call',
      service: details['service'] === true,
      needKind: (details['needKind'] ?? null) as Touch['needKind'],
      productId: (details['productId'] ?? null) as string | null,
      contentId: (details['contentId'] ?? null) as string | null,
      activityId: null,
      asksQuestion: details['asksQuestion'] === true,
      nextStepOn: parseDay(String(details['nextStepOn'])) ?? null,
      extent: details['attempt'] === true ? 'attempt' : code === 'CT-V' ? 'talk' : 'message',
      declined: (details['declined'] ?? null) as Touch['declined'],
      closes: false,
    }));
  const denied = events.find((event) => event.code === 'ND-D');
  const made = makes && { promiseId: 'prm_new', madeOn: TODAY, dueOn: makes.dueOn, needId: makes.needId };
  return {
    ...facts,
    answered: true,
    touches: [...facts.touches, ...touches],
    needs: facts.needs.map((each) =>
      denied && each.kind === denied.details['needKind']
        ? moveNeed(each, { kind: 'denied', on: TODAY, evidenceIds: [denied.eventId] })
        : each,
    ),
    promises: [
      ...facts.promises.filter((each) => each.promiseId !== ends?.promiseId),
      ...(made ? [{ ...made, waits: tap.kind === 'another_day' }] : []),
    ],
  };
}

const TAPS: readonly Tap[] = [
  ...[1, 3, 7, 30].flatMap((days): Tap[] =>
    (['next_step', 'another_day'] as const).map((kind) => ({ kind, nextOn: TODAY + days })),
  ),
  ...OUTCOME_REASONS.map((reason): Tap => ({ kind: 'not_right', reason })),
  { kind: 'no_answer' },
  { kind: 'sent' },
];

describe.each(Object.keys(CAUSES))('a row for a %s', (cause) => {
  test.each(TAPS)(
    'answered by %j is done for today and comes back in exactly one way, on the day that the rule says',
    (tap) => {
      const before = factsOf(cause);
      const row = rowOn(before, TODAY);
      if (row === undefined) throw new Error(`${cause} gives no row`);
      const written = outcome({ ...row, needCategory: null, touchId: null }, tap, {
        outcomeId: 'out_1',
        today: TODAY,
        at: '2024-10-04T09:00:00.000Z',
      });
      if (!written.ok) throw new Error(written.problem.code);
      const facts = after(before, written.value, tap);
      expect(rowOn(facts, TODAY), 'done for today').toBeUndefined();

      const days = Array.from({ length: 31 }, (_, i) => TODAY + 1 + i);
      const shown = days.flatMap((day) => {
        const back = rowOn(facts, day);
        return back === undefined ? [] : [{ day, back }];
      });
      const first = shown[0];
      const { backOn } = written.value;
      if ('nextOn' in tap) {
        expect(first, 'the promise brings it back').toMatchObject({ day: tap.nextOn, back: { promiseId: 'prm_new' } });
      } else if (tap.kind === 'not_right') {
        // What was declined does not come back before its rest is over; an ended promise not at all.
        for (const { day, back } of shown)
          if (back.needKind !== null && back.needKind === row.needKind) expect(day).toBeGreaterThanOrEqual(backOn);
        if (cause === 'promise') expect(shown).toEqual([]);
      } else {
        // The cause still stands: by the clock tomorrow, by a suggestion as soon as the caps allow.
        expect(first?.day, `${cause} comes back`).toBeGreaterThanOrEqual(backOn);
        expect(first?.back.reason).toEqual(row.reason);
        const answerDue = tap.kind === 'sent' && cause === 'maturity' ? TODAY + 3 : TODAY + 1;
        if (row.action === 'service') expect(first?.day).toBe(answerDue);
      }
    },
  );
});

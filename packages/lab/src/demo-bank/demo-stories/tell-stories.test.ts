import { customerSeries, runTriggers } from '@vivero/decision';
import { dayOf, formatDay, type Holding, type LedgerEvent } from '@vivero/domain';
import { expect, test } from 'vitest';
import { drawCustomers } from '../demo-customer.ts';
import { type Life, liveOn } from '../live-on.ts';
import type { StoryName } from './story-name.ts';
import { STORIES, tellStories } from './tell-stories.ts';

const SEED = 3;
const AS_OF = dayOf(2026, 3, 2);
const customers = tellStories(SEED, drawCustomers(SEED, AS_OF));

/** The trigger that each story is there for; a first school fee is found by its payee, not by a trigger. */
const FOUND_BY: Readonly<Partial<Record<StoryName, string>>> = {
  inflow: 'inflow@1',
  idle_balance: 'idle_balance@1',
  run_down: 'run_down@1',
  rival_bank: 'transfers_out@1',
  loan_ending: 'loan_ending@1',
  deposit_maturing: 'deposit_maturing@1',
  order_ending: 'order_ending@1',
  salary_stopped: 'salary_changed@1',
  salary_raised: 'salary_changed@1',
  income_first_seen: 'income_first_seen@1',
  first_abroad: 'foreign_spend@1',
  card_start: 'card_start@1',
  card_unused: 'card_unused@1',
  quiet_account: 'account_quiet@1',
  large_payment: 'first_large_payment@1',
};

test.each(STORIES.map(({ name, count }) => ({ name, count })))('$name happens to $count people', ({ name, count }) => {
  expect(customers.filter((c) => c.story === name)).toHaveLength(count);
});

test.each(Object.entries(FOUND_BY))('%s is true: %s finds it in nine cases of ten', (story, rule) => {
  const told = customers.filter((c) => c.story === story);
  const found = told.filter((c) => rulesOf(liveOn(SEED, c, AS_OF)).has(rule));
  expect(found.length).toBeGreaterThanOrEqual(told.length * 0.9);
  expect(found.length).toBeGreaterThanOrEqual(20);
});

test('a first school fee stands out by its payee', () => {
  const told = customers.filter((c) => c.story === 'tuition').map((c) => liveOn(SEED, c, AS_OF));
  const fees = told.filter(({ drafts }) =>
    drafts.some((d) => d.details['payee'] === 'education' && AS_OF - d.day < 30),
  );
  expect(fees.length).toBeGreaterThanOrEqual(20);
});

test('without a story hardly anything looks like the rare ones', () => {
  const plain = customers.filter((c) => c.relation === 'customer' && c.story === null).slice(0, 400);
  const rules = plain.flatMap((c) => [...rulesOf(liveOn(SEED, c, AS_OF))]);
  for (const rare of ['inflow@1', 'salary_changed@1', 'foreign_spend@1', 'account_quiet@1', 'first_large_payment@1'])
    expect(rules.filter((rule) => rule === rare).length, rare).toBeLessThan(plain.length * 0.03);
});

function rulesOf({ drafts, holdings }: Life): ReadonlySet<string> {
  const events = drafts.map((draft, i): LedgerEvent => {
    const at = `${formatDay(draft.day)}T12:00:00Z`;
    const about = typeof draft.about === 'string' ? draft.about : null;
    return { ...draft, eventId: `e${i}`, at, recordedAt: at, about };
  });
  const held = holdings.map((h): Holding => ({ ...h, holdingId: h.key, productId: null }));
  return new Set(runTriggers(customerSeries(events, held, 'EUR', AS_OF), AS_OF).map((hypothesis) => hypothesis.rule));
}

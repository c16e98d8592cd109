import { expect, test } from 'vitest';
import { compareBank } from '../loop/compare-bank.ts';
import { WORLDS } from '../world/worlds.ts';
import { LabDesk } from './lab-desk.ts';

const WISH = { name: 'mine', world: 'default', seed: 1, customers: 200, weeks: 1 };
const newDesk = () => new LabDesk(async ({ world, setup, seed }) => compareBank(WORLDS[world]!, setup, seed));
/** For what is never asked for its result. */
const idleDesk = () => new LabDesk(async () => new Promise(() => undefined));

function opened(desk: LabDesk, wish: object = WISH) {
  const found = desk.open(wish);
  if (!found.ok) throw new Error(found.problem.code);
  return found.value;
}

test('a year is half a week at a time; its result waits for the end, and what is over takes no more', async () => {
  const desk = newDesk();
  const { bankId } = opened(desk);
  expect(await desk.result(bankId)).toEqual({ ok: false, problem: { code: 'lab.year_not_over' } });
  const first = desk.week(bankId);
  expect(first).toMatchObject({ ok: true, value: { over: false, week: 26, half: 1 } });
  expect(desk.week(bankId)).toEqual(first);
  const contacts = [{ customer: 3, need: 1, deed: 'ask' }];
  expect(desk.contact(bankId, { contacts })).toEqual({ ok: true, value: { over: false } });
  const second = desk.week(bankId);
  expect(second).toMatchObject({ value: { week: 26, half: 2 } });
  const answers =
    second.ok && !second.value.over ? second.value.shown.map(({ customer, week }) => ({ customer, week })) : [];
  expect(answers).toEqual([{ customer: 3, week: 26 }]);
  expect(desk.contact(bankId, { contacts: [] })).toEqual({ ok: true, value: { over: true } });
  expect(desk.week(bankId)).toEqual({ ok: true, value: { over: true } });
  expect(desk.contact(bankId, { contacts: [] })).toEqual({ ok: false, problem: { code: 'lab.year_over' } });
  const result = await desk.result(bankId);
  expect(result).toMatchObject({ ok: true, value: { simulated: true, seeds: [1] } });
  expect(result.ok && result.value.worlds[0]!.policies.at(-1)?.policy).toBe('mine');
});

test('what travels is what a bank sees: nothing is in it but what is listed here', () => {
  const desk = idleDesk();
  const { bankId, bank } = opened(desk);
  expect(Object.keys(bank).toSorted()).toEqual(['customers', 'minutesAHalf', 'needs', 'pilot', 'rms']);
  expect(Object.keys(bank.customers).toSorted()).toEqual([
    'age',
    'balance',
    'digital',
    'income',
    'risk',
    'rm',
    'size',
    'tenure',
  ]);
  expect(Object.keys(bank.pilot).toSorted()).toEqual(['bought', 'contacted', 'customer', 'need', 'week']);
  for (const need of bank.needs)
    expect(Object.keys(need).toSorted()).toEqual(['kind', 'margin', 'meanWeeks', 'perYear']);
  const week = desk.week(bankId);
  if (!week.ok || week.value.over) throw new Error('the year has not begun');
  expect(Object.keys(week.value).toSorted()).toEqual(['half', 'left', 'over', 'shown', 'week']);
  for (const shown of week.value.shown)
    expect(Object.keys(shown).toSorted()).toEqual(['customer', 'need', 'week', 'what']);
});

test.each([
  { why: 'nothing', body: null, fault: 'name' },
  { why: 'a name of the lab', body: { ...WISH, name: 'vivero' }, fault: 'name' },
  { why: 'a name that is a sentence', body: { ...WISH, name: 'My engine' }, fault: 'name' },
  { why: 'no world', body: { ...WISH, world: 3 }, fault: 'world' },
])('a bank asked for with $why is refused', ({ body, fault }) => {
  expect(idleDesk().open(body)).toEqual({ ok: false, problem: { code: 'request.invalid', faults: [fault] } });
});

test('more people than fit over the wire are refused with the limit', () => {
  const problem = { code: 'lab.out_of_range', field: 'customers', minimum: 200, maximum: 20_000 };
  expect(idleDesk().open({ ...WISH, customers: 20_001 })).toEqual({ ok: false, problem });
});

test.each([
  { why: 'no list', body: {}, fault: 'contacts' },
  {
    why: 'a customer whom the bank does not have',
    contact: { customer: 200, need: 0, deed: 'ask' },
    fault: 'customer',
  },
  { why: 'half a customer', contact: { customer: 0.5, need: 0, deed: 'ask' }, fault: 'customer' },
  { why: 'a need that there is not', contact: { customer: 0, need: 6, deed: 'ask' }, fault: 'need' },
  { why: 'a deed that there is not', contact: { customer: 0, need: 0, deed: 'toString' }, fault: 'deed' },
])('contacts with $why are refused, and the half week waits on', ({ body, contact, fault }) => {
  const desk = idleDesk();
  const { bankId } = opened(desk);
  const before = desk.week(bankId);
  const faults = [contact === undefined ? fault : `contacts.0.${fault}`];
  expect(desk.contact(bankId, body ?? { contacts: [contact] })).toEqual({
    ok: false,
    problem: { code: 'request.invalid', faults },
  });
  expect(desk.week(bankId)).toEqual(before);
});

test('only so many years are under way at once', () => {
  const desk = idleDesk();
  for (let seed = 0; seed < 4; seed += 1) opened(desk, { ...WISH, seed });
  expect(desk.open({ ...WISH, seed: 9 })).toEqual({ ok: false, problem: { code: 'lab.too_many_banks', maximum: 4 } });
});

import type { Result } from '@vivero/domain';
import { inScope } from '@vivero/storage';
import { type TestStores, testStores } from '@vivero/storage/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CustomerPageView, customerPage } from '../customer-page/customer-page.ts';
import { NOON, TODAY } from '../plan/testing/plan-bank.ts';
import { refresh } from '../refresh/refresh.ts';
import { addNeed, answerNeed, type SaidOfNeed } from './answer-need.ts';
import { takeAnswerBack } from './take-answer-back.ts';
import { correctFacts, type FactPatch } from './correct-facts.ts';
import { addResource, changeResource, removeResource } from './keep-resource.ts';
import { recordConsent } from './record-consent.ts';
import { setStage, unsetStage } from './set-stage.ts';
import { closeCase, reopenCase } from '../traffic/close-case.ts';
import { clock, oneCustomer, OTHER, RM } from './testing/one-customer.ts';

let stores: TestStores;
let own: string;
let foreign: string;
beforeAll(async () => {
  stores = await testStores();
  ({ own, foreign } = await oneCustomer(stores));
});
afterAll(() => stores.close());

async function page(): Promise<CustomerPageView> {
  const found = await customerPage(stores, RM, own, NOON);
  if (!found.ok) throw new Error(found.problem.code);
  return found.value;
}
const codeOf = (result: Result<unknown>): string | null => (result.ok ? null : result.problem.code);
async function audited(action: string): Promise<readonly object[]> {
  const { rows } = await stores.superuser.query<{ details: object }>(
    'select details from audit_entry where action = $1 order by audit_id',
    [action],
  );
  return rows.map(({ details }) => details);
}
/** Everything in the store that could carry a person's words or numbers in the clear. */
async function inTheClear(): Promise<string> {
  const tables = ['audit_entry', 'customer', 'ledger_event', 'need', 'resource', 'stage_override', 'consent', 'note'];
  const parts = await Promise.all(
    tables.map(async (table) => (await stores.superuser.query(`select to_jsonb(t) as row from ${table} as t`)).rows),
  );
  return JSON.stringify(parts);
}

describe('a fact is corrected', () => {
  const correct = async (patch: FactPatch, version?: number) =>
    correctFacts(stores, RM, own, version ?? (await page()).version, patch, clock);

  test('what is absent stays, null clears, a value sets; the digests follow, and the record counts as looked at today', async () => {
    const before = await page();
    expect(codeOf(await correct({ place: ' Gijón ', phone: '611 222 333', sex: 'f' }))).toBeNull();
    const after = await page();
    expect(after.facts).toMatchObject({ place: 'Gijón', sex: 'f', birthYear: 1980, phone: true });
    expect(after).toMatchObject({ version: before.version + 1, name: before.name });
    expect(codeOf(await correct({ phone: null, sex: null }))).toBeNull();
    expect((await page()).facts).toMatchObject({ place: 'Gijón', sex: null, phone: false });

    const { rows } = await stores.superuser.query(
      `select completeness, phone_digest, name_digest is not null as named, reachable from customer where customer_id = $1`,
      [own],
    );
    // Key 20, year of birth 15, place 15, risk tolerance 5: nothing left to reach the person by.
    expect(rows).toEqual([{ completeness: 0.55, phone_digest: null, named: true, reachable: [] }]);
    expect(await audited('customer.corrected')).toEqual([
      { fields: expect.arrayContaining(['phone', 'place', 'sex']) },
      { fields: expect.arrayContaining(['phone', 'sex']) },
    ]);
    const verified = (await page()).story.months[0]?.days[0]?.moments[0]?.entries;
    expect(verified?.map(({ event }) => [event.code, event.details])).toContainEqual([
      'PROF',
      { completeness: 0.55, basis: true },
    ]);
    expect(codeOf(await correct({ phone: '+34 611 222 333' }))).toBeNull();
  });

  test('the same person is found by the corrected number, under the same digest as an import would make', async () => {
    const digest = async (id: string) =>
      (
        await stores.superuser.query<{ d: string }>('select phone_digest as d from customer where customer_id = $1', [
          id,
        ])
      ).rows[0]?.d;
    const version = (await customerPage(stores, OTHER, foreign, NOON)) as { value: CustomerPageView };
    await correctFacts(stores, OTHER, foreign, version.value.version, { phone: '0034611222333' }, clock);
    expect(await digest(own)).toBe(await digest(foreign));
    expect(await digest(own)).toBeTypeOf('string');
  });

  test('what is the same already writes nothing', async () => {
    const { version, facts } = await page();
    expect(codeOf(await correct({ place: facts.place, birthYear: 1980 }))).toBeNull();
    expect((await page()).version).toBe(version);
  });

  test.each([
    { why: 'letters are no phone', patch: { phone: 'ask his wife' }, field: 'phone' },
    { why: 'a masked number is none to call', patch: { phone: '138****5678' }, field: 'phone' },
    { why: 'no address', patch: { email: 'ana at home' }, field: 'email' },
    { why: 'born tomorrow', patch: { birthYear: 2027 }, field: 'birthYear' },
    { why: 'a place of blanks', patch: { place: '  ' }, field: 'place' },
    { why: 'a level without its day', patch: { riskTolerance: 4, riskAssessedOn: null }, field: 'riskAssessedOn' },
    { why: 'assessed tomorrow', patch: { riskTolerance: 4, riskAssessedOn: TODAY + 1 }, field: 'riskAssessedOn' },
    { why: 'a day without its level', patch: { riskTolerance: null }, field: 'riskTolerance' },
  ] as const)('refused: $why', async ({ patch, field }) => {
    const before = await page();
    expect(await correct(patch)).toEqual({ ok: false, problem: { code: 'customer.fact_invalid', field } });
    expect(await page()).toEqual(before);
  });

  test('an assessment and its day belong together', async () => {
    await correct({ riskTolerance: 2, riskAssessedOn: TODAY });
    expect((await page()).risk).toEqual({ level: 2, assessedOn: TODAY, expiresOn: TODAY + 365 });
    await correct({ riskTolerance: null, riskAssessedOn: null });
    expect((await page()).risk).toBeNull();
  });

  test('of two who change the same record, the second learns of the first', async () => {
    const { version } = await page();
    const [first, second] = await Promise.all([
      correct({ place: 'Oviedo' }, version),
      correct({ place: 'Mieres' }, version),
    ]);
    expect(new Set([codeOf(first), codeOf(second)])).toEqual(new Set(['customer.changed', null]));
  });
});

test('a word about contact holds at once, is one however often it is written, and is never written for a day to come', async () => {
  const word = { medium: 'sms', purpose: 'marketing', state: 'granted', on: TODAY, source: 'branch' } as const;
  const may = async () => (await page()).permissions?.summary.may;
  expect(await may()).not.toContain('sms');
  expect(codeOf(await recordConsent(stores, RM, own, word, clock))).toBeNull();
  expect(codeOf(await recordConsent(stores, RM, own, word, clock))).toBeNull();
  expect(await may()).toContain('sms');
  expect((await page()).permissions?.said.filter((said) => said.medium === 'sms')).toEqual([word]);
  const withdrawn = { ...word, state: 'withdrawn' } as const;
  expect(codeOf(await recordConsent(stores, RM, own, { ...withdrawn, on: TODAY + 1 }, clock))).toBe(
    'consent.day_ahead',
  );
  await recordConsent(stores, RM, own, withdrawn, clock);
  expect((await page()).permissions?.summary).toMatchObject({ refused: [{ medium: 'sms', on: TODAY }] });
  const rewrite = inScope(stores, [1], (db) => db.query(`update consent set state = 'granted'`));
  await expect(rewrite).rejects.toThrow(/permission denied/);
});

describe('a stage is set by hand', () => {
  const set = (to: Parameters<typeof setStage>[3]['to'], over: object = {}) =>
    setStage(stores, RM, own, { to, reason: 'bought at the other branch', until: TODAY + 20, ...over }, clock);

  test.each([
    { why: 'two steps', to: 'super_customer', over: {}, code: 'stage.override_too_far' },
    { why: 'no reason', to: 'repurchasing', over: { reason: ' ' }, code: 'stage.override_needs_reason' },
    { why: 'a quarter and more', to: 'repurchasing', over: { until: TODAY + 91 }, code: 'stage.override_too_long' },
    { why: 'an end that is past', to: 'repurchasing', over: { until: TODAY - 1 }, code: 'request.invalid' },
  ] as const)('refused: $why', async ({ to, over, code }) => {
    expect(codeOf(await set(to, over))).toBe(code);
    expect((await page()).override).toBeNull();
  });

  test('shows until it ends, outlives a refresh of the whole bank, and can be taken back', async () => {
    expect(codeOf(await set('repurchasing'))).toBeNull();
    const shown = {
      override: { to: 'repurchasing', until: TODAY + 20 },
      stage: { current: 'repurchasing', byEvidence: 'transacted' },
    };
    expect(await page()).toMatchObject(shown);
    await stores.settled();
    await refresh(stores, { now: () => NOON, newId: clock.newId });
    expect(await page()).toMatchObject(shown);
    // The step is counted from the evidence, so a second one replaces the first instead of leading further.
    expect(codeOf(await set('super_customer'))).toBe('stage.override_too_far');
    expect(codeOf(await set('in_need'))).toBeNull();
    expect((await page()).stage).toMatchObject({ current: 'in_need', byEvidence: 'transacted' });
    expect(codeOf(await unsetStage(stores, RM, own, clock))).toBeNull();
    expect(await page()).toMatchObject({ override: null, stage: { current: 'transacted' } });
    expect(await audited('stage.override_ended')).toHaveLength(1);
    await unsetStage(stores, RM, own, clock);
    expect(await audited('stage.override_ended'), 'nothing was set: nothing ends').toHaveLength(1);
  });
});

describe('a need is answered', () => {
  const needOf = async (kind: string) => (await page()).needs.find(({ need }) => need.kind === kind);
  const answer = (needId: string, said: SaidOfNeed, clientKey: string, words: string | null = null) =>
    answerNeed(stores, RM, needId, { clientKey, said, words }, clock);
  const key = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;

  test('an RM’s own need is latent until the customer speaks; one of a kind stands open', async () => {
    const note = { kind: 'plan_education', amount: 9_000, horizon: 'year' } as const;
    expect(codeOf(await addNeed(stores, RM, own, note, clock))).toBeNull();
    expect(codeOf(await addNeed(stores, RM, own, note, clock))).toBe('need.already_open');
    expect(await needOf('plan_education')).toMatchObject({
      need: { state: 'latent', origin: 'rm', until: TODAY + 365, evidenceIds: [] },
      amount: { minor: 900_000, currency: 'EUR' },
    });
  });

  test('not sure is interest, yes confirms with its figure, the same tap twice is one, and no ends it', async () => {
    const needId = (await needOf('plan_education'))?.need.needId ?? '';
    await answer(needId, { answer: 'not_sure' }, key(1));
    expect(await needOf('plan_education')).toMatchObject({ need: { state: 'aware' } });
    const yes = { answer: 'yes', amount: 12_000, horizon: 'year' } as const;
    await answer(needId, yes, key(2), 'our daughter wants to study in Leiden');
    expect(codeOf(await answer(needId, yes, key(2)))).toBeNull();
    expect(await needOf('plan_education')).toMatchObject({
      need: { state: 'confirmed', evidenceIds: [`vivero:answer:${key(1)}`, `vivero:answer:${key(2)}`] },
      amount: { minor: 1_200_000, currency: 'EUR' },
    });
    expect((await page()).ladder[3]).toMatchObject({ stage: 'in_need' });
    const { story } = await page();
    expect(story.notes).toMatchObject([{ text: 'our daughter wants to study in Leiden', origin: 'typed' }]);
    expect(story.months[0]?.days[0]).toMatchObject({ day: TODAY, notes: [story.notes[0]?.noteId] });

    expect(codeOf(await answer(needId, { answer: 'no', reason: 'has_elsewhere' }, key(3)))).toBeNull();
    expect(await needOf('plan_education')).toMatchObject({ need: { state: 'denied' }, path: [] });
    expect(codeOf(await answer(needId, yes, key(4)))).toBe('need.ended');
    expect(await audited('need.answered')).toHaveLength(3);
  });

  test('an answer is taken back as if it had not been given, once, in time, and only the last', async () => {
    const back = (needId: string, clientKey: string, at = clock) =>
      takeAnswerBack(stores, RM, needId, clientKey, at).then(codeOf);
    expect(
      codeOf(await addNeed(stores, RM, own, { kind: 'travel_abroad', amount: null, horizon: null }, clock)),
    ).toBeNull();
    const needId = (await needOf('travel_abroad'))?.need.needId ?? '';
    const before = await page();
    const yes = { answer: 'yes', amount: 3_000, horizon: 'year' } as const;
    await answer(needId, yes, key(6), 'Lisbon in spring');
    expect(await needOf('travel_abroad')).toMatchObject({ need: { state: 'confirmed' } });
    expect(await back(needId, key(6))).toBeNull();
    expect(await page()).toEqual(before);
    expect(await back(needId, key(6)), 'twice is once').toBeNull();
    expect(await audited('need.answer_taken_back')).toHaveLength(1);

    await answer(needId, { answer: 'not_sure' }, key(7));
    await answer(needId, yes, key(8));
    expect(await back(needId, key(7)), 'built upon').toBe('need.undo_too_late');
    const later = { ...clock, now: new Date(Date.parse(clock.now) + 61_000).toISOString() };
    expect(await back(needId, key(8), later), 'too late').toBe('need.undo_too_late');
    expect(await needOf('travel_abroad')).toMatchObject({ need: { state: 'confirmed' } });
  });

  test('a need of another book is not found', async () => {
    const { rows } = await stores.superuser.query<{ need_id: string }>('select need_id from need where rm = 2 limit 1');
    expect(codeOf(await answer(rows[0]?.need_id ?? '', { answer: 'not_sure' }, key(5)))).toBe('need.not_found');
  });
});

describe('a case that is closed as not buying', () => {
  test('leaves a door open with a dated step, the same one once, another one in its place, until it is opened again', async () => {
    const doors = async () =>
      (await page()).promises.flatMap(({ phrase }) => (phrase?.key.startsWith('promise.door.') ? [phrase.key] : []));
    expect((await page()).door).toBeNull();
    expect(codeOf(await closeCase(stores, RM, own, 'channel', clock))).toBeNull();
    expect(codeOf(await closeCase(stores, RM, own, 'channel', clock))).toBeNull();
    expect((await page()).door).toEqual({ door: 'channel', on: TODAY });
    expect(await doors()).toEqual(['promise.door.channel']);
    expect(codeOf(await closeCase(stores, RM, own, 'rest', clock))).toBeNull();
    expect((await page()).door).toEqual({ door: 'rest', on: TODAY });
    expect(await doors()).toEqual(['promise.door.channel']);
    expect(codeOf(await closeCase(stores, OTHER, own, 'feedback', clock))).toBe('customer.not_found');
    expect(codeOf(await reopenCase(stores, RM, own, clock))).toBeNull();
    expect((await page()).door).toBeNull();
    expect(await audited('case.closed')).toEqual([{ door: 'channel' }, { door: 'rest' }]);
  });
});

describe('a resource', () => {
  const venue = {
    kind: 'venue',
    willing: 'offered',
    words: 'a barn with forty chairs',
    source: 'customer',
    agreedOn: null,
  } as const;

  test('is kept in words, changed by who has seen it last, and taken out', async () => {
    expect(codeOf(await addResource(stores, RM, own, venue, clock))).toBeNull();
    const [kept] = (await page()).resources;
    expect(kept).toMatchObject({ ...venue, version: 1 });
    const id = kept?.resourceId ?? '';
    expect(codeOf(await changeResource(stores, RM, id, 1, { willing: 'used' }, clock))).toBe('resource.needs_consent');
    expect(codeOf(await changeResource(stores, RM, id, 1, { willing: 'used', agreedOn: TODAY }, clock))).toBeNull();
    expect(codeOf(await changeResource(stores, RM, id, 1, { kind: 'circle' }, clock))).toBe('resource.changed');
    expect((await page()).resources).toMatchObject([
      { words: venue.words, willing: 'used', agreedOn: TODAY, version: 2 },
    ]);
    // Used once, however often it is changed afterwards: traffic of theirs, no contact of ours, and a thank you that is promised.
    expect(codeOf(await changeResource(stores, RM, id, 2, { words: 'the barn' }, clock))).toBeNull();
    const { rows } = await stores.superuser.query(
      `select code, direction, medium, details from ledger_event where customer_id = $1 and details ? 'resourceUsed'`,
      [own],
    );
    expect(rows).toEqual([
      { code: 'CT-V', direction: 'in', medium: null, details: { resourceUsed: 'venue', hosted: true } },
    ]);
    expect((await page()).promises.filter(({ phrase }) => phrase?.key === 'promise.thank')).toMatchObject([
      { state: 'open', dueOn: TODAY + 3 },
    ]);
    expect(codeOf(await removeResource(stores, OTHER, id, clock))).toBe('resource.not_found');
    expect(codeOf(await removeResource(stores, RM, id, clock))).toBeNull();
    expect((await page()).resources).toEqual([]);
  });

  test('is not used before somebody agreed to it', async () => {
    const used = { ...venue, willing: 'used' } as const;
    expect(codeOf(await addResource(stores, RM, own, used, clock))).toBe('resource.needs_consent');
  });
});

test('nobody changes a customer of another book, whatever the change', async () => {
  const word = { medium: 'any', purpose: 'research', state: 'granted', on: TODAY, source: 'call' } as const;
  const results = [
    await correctFacts(stores, OTHER, own, 1, { place: 'Elsewhere' }, clock),
    await recordConsent(stores, OTHER, own, word, clock),
    await setStage(stores, OTHER, own, { to: 'repurchasing', reason: 'x', until: TODAY }, clock),
    await unsetStage(stores, OTHER, own, clock),
    await addNeed(stores, OTHER, own, { kind: 'travel_abroad', amount: null, horizon: null }, clock),
  ];
  expect(results.map(codeOf)).toEqual(Array(5).fill('customer.not_found'));
});

test('words and numbers of a person stand nowhere in the clear', async () => {
  const text = await inTheClear();
  for (const personal of ['611222333', '611 222', 'barn', 'Leiden', 'other branch', 'Person 1-1'])
    expect(text).not.toContain(personal);
});

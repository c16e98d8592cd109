import type { Actor, Role } from '@vivero/domain';
import { type TestStores, testStores } from '@vivero/storage/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addResource } from '../customer-changes/keep-resource.ts';
import { clock, oneCustomer, OTHER, RM } from '../customer-changes/testing/one-customer.ts';
import { setStage } from '../customer-changes/set-stage.ts';
import { NOON, TODAY } from '../plan/testing/plan-bank.ts';
import { type CustomerPageView, customerPage, customerStory } from './customer-page.ts';

let stores: TestStores;
let own: string;
beforeAll(async () => {
  stores = await testStores();
  ({ own } = await oneCustomer(stores));
});
afterAll(() => stores.close());

const wide = (role: Role): Actor => ({ kind: 'user', id: `usr_${role}`, role, rms: [], wide: true });
async function pageFor(actor: Actor, customerId = own): Promise<CustomerPageView> {
  const page = await customerPage(stores, actor, customerId, NOON);
  if (!page.ok) throw new Error(page.problem.code);
  return page.value;
}
const entriesOf = ({ story }: CustomerPageView) =>
  story.months.flatMap(({ days }) => days.flatMap(({ moments }) => moments.flatMap(({ entries }) => entries)));

describe('the page of one customer', () => {
  test('says who it is and where they stand, with the evidence of each step in words', async () => {
    const page = await pageFor(RM);
    expect(page).toMatchObject({ name: 'Person 1-1', rm: 1, todayOn: TODAY, version: 1, relation: 'customer' });
    expect(page.ladder.map(({ stage, state }) => `${stage} ${state}`)).toEqual([
      'profiled passed',
      'reached passed',
      'interested passed',
      'in_need passed',
      'transacted current',
      'repurchasing ahead',
      'super_customer ahead',
    ]);
    const transacted = page.ladder[4];
    expect(transacted).toMatchObject({ highest: true, enteredOn: TODAY - 200, implied: false });
    expect(transacted?.evidence).toEqual([
      { key: 'stage.evidence', params: { what: { term: 'evidence.TX-S' }, day: { day: TODAY - 200 } } },
    ]);
    expect(page.ladder[5]).toMatchObject({ enteredOn: null, evidence: [] });
  });

  test('tells need-led, pushed and service contacts apart, folds money and lets the car stand out', async () => {
    const page = await pageFor(RM);
    const brief = entriesOf(page).map(({ event, touch }) => `${event.eventId} ${touch?.class} ${touch?.mode}`);
    expect(brief).toContain('core:pitch sell push');
    expect(brief).toContain('core:seed seed upkeep');
    expect(brief).toContain('core:service service null');
    expect(brief).toContain('core:car undefined undefined');
    expect(brief.filter((line) => line.startsWith('core:card'))).toEqual([]);
    expect(page.story.months.reduce((sum, { money }) => sum + (money?.movements ?? 0), 0)).toBe(9);
    expect(page.lastTouches.map(({ eventId }) => eventId)).toEqual(['core:pitch', 'core:seed', 'core:v-1-1']);
  });

  test('may be called today, and the matrix says why not by the others', async () => {
    const { permissions } = await pageFor(RM);
    expect(permissions?.summary).toMatchObject({ may: ['call'], refused: [], neverAsked: false });
    const sms = permissions?.matrix.find(({ medium }) => medium === 'sms');
    expect(sms).toMatchObject({ service: { state: 'now' }, marketing: { state: 'no', result: { rule: 'consent' } } });
  });

  test('a need has its reason, its question and a path that does not begin with an offer', async () => {
    const { needs, names } = await pageFor(RM);
    const idle = needs.find(({ need }) => need.kind === 'place_idle_cash');
    expect(idle).toMatchObject({ need: { state: 'aware' }, question: { key: 'script.question.place_idle_cash' } });
    expect(idle?.path.map(({ step }) => step)).toEqual(['ask', 'offer']);
    expect(idle?.evidence).toContainEqual(expect.objectContaining({ key: 'stage.evidence_need' }));
    const offered = idle?.path[1]?.productId;
    expect(names[`product.${offered}`]?.es).toBeTypeOf('string');
  });

  test('the values stand side by side, and a referral without a name is counted, not credited', async () => {
    const { values, around, ties } = await pageFor(RM);
    expect(values.buying).toMatchObject({ counted: 1, of: 1 });
    expect(values.referring).toEqual({ bought: 1, invited: 0 });
    expect(values.feedback).toEqual({ points: 0, counted: 0, of: 0 });
    expect(around.hasBrought).toEqual({ people: [], unnamed: 1, invitations: 0 });
    expect(ties).toEqual({ level: 'loose', hundredths: 0, ties: [] });
  });
});

test('somebody else’s customer is not found, nor is one that does not exist', async () => {
  for (const id of [own, `cus_${'z'.repeat(26)}`])
    expect(await customerPage(stores, OTHER, id, NOON)).toEqual({
      ok: false,
      problem: { code: 'customer.not_found', customerId: id },
    });
});

test('marketing sees facts and no person: no name, no words, no place', async () => {
  const clockWords = 'the tennis club of the eastern quarter';
  await addResource(
    stores,
    RM,
    own,
    { kind: 'circle', willing: 'offered', words: clockWords, source: 'customer', agreedOn: null },
    clock,
  );
  const reason = 'told me so at the counter';
  await setStage(stores, RM, own, { to: 'repurchasing', reason, until: TODAY + 30 }, clock);
  const full = await pageFor(RM);
  expect(full.resources).toMatchObject([{ words: clockWords, kind: 'circle' }]);
  expect(full.override).toMatchObject({ to: 'repurchasing', until: TODAY + 30, reason, by: 'usr_rm' });
  expect(full.stage).toMatchObject({ current: 'repurchasing', byEvidence: 'transacted' });

  const text = JSON.stringify(await pageFor(wide('marketing')));
  for (const personal of ['Person', clockWords, reason, '1980']) expect(text).not.toContain(personal);
  expect(text).toContain('"stage"');
});

test('each look of compliance is written down, an RM’s own is not', async () => {
  const looks = async () =>
    (await stores.superuser.query(`select 1 from audit_entry where action = 'customer.viewed'`)).rowCount;
  const before = (await looks()) ?? 0;
  await pageFor(RM);
  expect(await looks()).toBe(before);
  await pageFor(wide('compliance'));
  await customerStory(stores, wide('compliance'), own, TODAY, NOON);
  expect(await looks()).toBe(before + 2);
});

test('more of the story goes on where the page stopped', async () => {
  const page = await pageFor(RM);
  expect(page.story.next).toBeNull();
  const older = await customerStory(stores, RM, own, page.story.months[0]?.month ?? 0, NOON);
  expect(older).toMatchObject({ ok: true, value: { months: page.story.months.slice(1), next: null } });
});

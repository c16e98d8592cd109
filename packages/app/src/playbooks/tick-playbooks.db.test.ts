import { savedContent, type TestStores, testStores } from '@vivero/storage/testing';
import { readWide } from '@vivero/storage';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { imported } from '../intake/testing/test-bank.ts';
import { customer, event, rowsOf, testSource } from '../intake/testing/test-source.ts';
import { NOON, rmActor, smallBank, TODAY } from '../plan/testing/plan-bank.ts';
import { refresh } from '../refresh/refresh.ts';
import { requestTouches } from '../touches/request-touch.ts';
import { dueTick } from './due-tick.ts';
import { saveDraft } from './edit-playbook.ts';
import { liveVersions } from './live-versions.ts';
import { pausePlaybook, publishPlaybook, resumePlaybook } from './publish-playbook.ts';
import { resumeRun, takeIn } from './run-by-hand.ts';
import { made, MARKETING, playbook, playbookBank, step } from './testing/playbook-bank.ts';

let stores: TestStores;
let bank: Awaited<ReturnType<typeof playbookBank>>;
let restore: () => Promise<void>;
beforeAll(async () => {
  stores = await testStores();
  await smallBank(stores, 4);
  bank = await playbookBank(stores);
  restore = await savedContent(stores);
});
beforeEach(async () => {
  await restore();
  faults = [];
});
afterAll(async () => {
  await bank.close();
  await stores.close();
});

const runs = () =>
  bank.rows<{
    customer_id: string;
    state: string;
    why: string | null;
    at: number;
    rules: string[] | null;
    version_no: number;
    due: number;
  }>(`select *, due_on - date '1970-01-01' as due from playbook_run order by customer_id, cycle`);
const touches = () =>
  bank.rows<{ customer_id: string; state: string; idempotency_key: string }>(
    'select * from touch order by customer_id',
  );
const steps = () =>
  bank.rows<{ customer_id: string; step: string; result: string; heard: string | null }>(
    'select * from playbook_step order by customer_id, step',
  );
const AWAITS = { codes: ['CT-R'], days: 5, otherwise: 'go_on' } as const;
let faults: unknown[] = [];
const benchOf = async (ask = requestTouches) => ({
  today: TODAY,
  dayBegan: Date.parse('2026-03-02T23:00:00.000Z'),
  versions: await readWide(stores, liveVersions),
  clock: { ...made, by: 'system:playbooks' },
  ask,
  onFault: (error: unknown) => faults.push(error),
});

test('what is published takes its people in with the next tick, and asks the door for each of them', async () => {
  await bank.publish(playbook([step(), step({ id: 'again', due: { after: 'previous', days: 7 } })]));
  expect(await runs()).toHaveLength(0);
  expect(await bank.tick()).toMatchObject({ taken: 8, runs: 8, acted: 8, stuck: 0 });
  const asked = await touches();
  expect(asked.map(({ state }) => state)).toEqual(Array.from({ length: 8 }, () => 'task'));
  expect((await runs()).every(({ at, due }) => at === 1 && due === TODAY + 7)).toBe(true);
});

test('who ticks again, or four times at once, does nothing twice', async () => {
  await bank.publish(playbook([step()]));
  await bank.tick();
  expect(await bank.tick()).toMatchObject({ taken: 0, runs: 0 });
  await stores.superuser.query(
    'truncate playbook_run, playbook_step, touch, touch_gate cascade; update playbook set enrolled_on = null',
  );
  const bench = await benchOf();
  const { playbookId } = (
    await bank.rows<{ playbookId: string }>('select playbook_id as "playbookId" from playbook')
  )[0]!;
  const ids = await bank.rows<{ id: string }>('select customer_id as id from customer');
  const taken = await takeIn(stores, MARKETING, { playbookId, customerIds: ids.map(({ id }) => id) }, NOON);
  expect(taken).toEqual({ ok: true, value: { taken: 8 } });
  const reports = await Promise.all([1, 2, 3, 4].map(() => dueTick(stores, bench)));
  expect(reports.reduce((sum, { acted }) => sum + acted, 0)).toBe(8);
  expect(await touches()).toHaveLength(8);
});

test('what is held out is left alone, and stays so', async () => {
  await bank.publish(playbook([step()], { heldOutShare: 0.5 }));
  const { taken, acted } = await bank.tick();
  expect(taken).toBe(8);
  const states = (await runs()).map(({ state }) => state);
  const held = states.filter((state) => state === 'held_out').length;
  expect(held).toBe(8 - acted);
  expect(held).toBeGreaterThan(0);
  expect(held).toBeLessThan(8);
  await bank.dayIs(TODAY + 1);
  expect(await bank.tick()).toMatchObject({ taken: 0, acted: 0 });
});

const happened = async (code: 'CT-R' | 'CP-X', id: string) => {
  const source = testSource(
    rowsOf(
      'more',
      [event(id, '1-0', { code, onDay: TODAY, medium: 'call', direction: 'in', flow: null, amount: null })],
      [customer('1-0', { rmKey: 'R1' })].slice(1),
    ),
    { asOf: TODAY },
  );
  await imported(stores, source, { now: () => '2026-03-03T11:30:00.000Z' });
};

test('an event takes in whom it happens to; what lies in the ledger from before takes in nobody', async () => {
  await bank.publish(playbook([step()], { enrols: { by: 'event', what: { codes: ['CT-R', 'CT-V'] }, stages: null } }));
  // Everybody was visited weeks ago.
  expect(await bank.tick()).toMatchObject({ taken: 0 });
  await happened('CT-R', 'core:new');
  // Nobody's stage is known yet: it waits for the fold.
  expect(await bank.tick()).toMatchObject({ taken: 0 });
  await stores.settled();
  await refresh(stores, { ...made, now: () => '2026-03-03T12:00:00.000Z' });
  expect(await bank.tick()).toMatchObject({ taken: 1, acted: 1 });
  expect(await bank.tick()).toMatchObject({ taken: 0, acted: 0 });
});

test('an answer wakes whoever waits for it, days before the time is up', async () => {
  await bank.publish(playbook([step({ awaits: AWAITS }), step({ id: 'next' })]));
  await bank.tick();
  await stores.superuser.query(`update refresh_run set ended_at = now() + interval '1 year'`);
  expect(await bank.tick()).toMatchObject({ runs: 0 });
  await happened('CT-R', 'core:answer');
  expect(await bank.tick()).toMatchObject({ runs: 1, acted: 1 });
  expect((await steps()).filter(({ heard }) => heard === 'evidence')).toHaveLength(1);
  expect((await steps()).filter(({ step: id }) => id === 'next')).toHaveLength(1);
});

test('a pause stops the clocks; after it everything comes as many days later, and nothing is late', async () => {
  const { playbookId } = await bank.publish(
    playbook([step(), step({ id: 'week', due: { after: 'enrolment', days: 7 } })]),
  );
  await bank.tick();
  await bank.dayIs(TODAY + 2);
  expect(await pausePlaybook(stores, MARKETING, playbookId, NOON)).toEqual({ ok: true, value: { people: 8 } });
  expect(await pausePlaybook(stores, MARKETING, playbookId, NOON)).toMatchObject({ problem: { state: 'paused' } });
  await bank.dayIs(TODAY + 40);
  expect(await bank.tick()).toMatchObject({ runs: 0, taken: 0 });
  expect(await resumePlaybook(stores, MARKETING, playbookId, NOON)).toEqual({ ok: true, value: { people: 8 } });
  await bank.dayIs(TODAY + 44);
  expect(await bank.tick()).toMatchObject({ runs: 0 });
  await bank.dayIs(TODAY + 45);
  expect(await bank.tick()).toMatchObject({ runs: 8, acted: 8, passed: 0 });
});

test('nobody looked for weeks: what is late has expired and is not sent after all', async () => {
  await bank.publish(
    playbook([
      step({ due: { after: 'enrolment', days: 1 } }),
      step({ id: 'week', due: { after: 'enrolment', days: 7 } }),
    ]),
  );
  await bank.tick();
  await bank.dayIs(TODAY + 40);
  expect(await bank.tick()).toMatchObject({ acted: 0, passed: 16, ended: 8 });
  expect(await touches()).toHaveLength(0);
});

test.each([
  { running: 'finish', version: 1, then: ['ring', 'old'] },
  { running: 'move', version: 2, then: ['new', 'ring'] },
] as const)('people who are in the old version $running', async ({ running, then }) => {
  const first = await bank.publish(playbook([step(), step({ id: 'old', due: { after: 'previous', days: 3 } })]));
  await bank.tick();
  const second = playbook([step(), step({ id: 'new', due: { after: 'previous', days: 5 } })]);
  expect(await bank.publish(second, first, running)).toMatchObject({ version: 2, moved: running === 'move' ? 8 : 0 });
  for (let day = 1; day <= 6; day += 1) {
    await bank.dayIs(TODAY + day);
    await bank.tick();
  }
  const had = (await steps()).filter(({ customer_id }, _i, all) => customer_id === all[0]?.customer_id);
  expect(had.map(({ step: id }) => id).toSorted()).toEqual([...then].toSorted());
});

test('what a person can mend makes a run stuck, with the rule; set going again it is asked for anew', async () => {
  const { playbookId } = await bank.publish(
    playbook([step({ medium: 'email', owner: 'marketing', contentId: 'default.card_start' })]),
  );
  expect(await bank.tick()).toMatchObject({ acted: 0, stuck: 8 });
  const [stuck] = await runs();
  expect(stuck).toMatchObject({ state: 'stuck', why: 'refused', rules: ['reach'] });
  const of = { playbookId, customerId: stuck!.customer_id };
  await stores.superuser.query(`update customer set reachable = reachable || '{email}'`);
  await bank.dayIs(TODAY + 20);
  expect(await resumeRun(stores, rmActor(9), of, NOON)).toMatchObject({ problem: { code: 'playbook.run_not_found' } });
  expect(await resumeRun(stores, MARKETING, of, NOON)).toEqual({ ok: true, value: null });
  expect(await bank.tick()).toMatchObject({ runs: 1, acted: 1 });
  expect(
    (await touches())
      .filter(({ customer_id }) => customer_id === of.customerId)
      .map(({ state }) => state)
      .toSorted(),
  ).toEqual(['ready', 'refused']);
});

test('what the customer refuses is over with that step, and the run goes on', async () => {
  await bank.publish(
    playbook([step({ purpose: 'marketing', medium: 'sms', owner: 'marketing' }), step({ id: 'next' })]),
  );
  await stores.superuser.query(`update customer set reachable = reachable || '{sms}'`);
  expect(await bank.tick()).toMatchObject({ refused: 8, acted: 8, stuck: 0 });
});

test('one run that fails is stuck with its reason; all the others are done', async () => {
  await bank.publish(playbook([step()]));
  await bank.tick();
  await stores.superuser.query(`truncate playbook_step, touch, touch_gate cascade;
    update playbook_run set state = 'active', at = 0, due_on = enrolled_on, why = null, stopped_on = null`);
  const [, , third] = await runs();
  const ask: typeof requestTouches = (db, wishes, clock) => {
    if (wishes.some(({ customerId }) => customerId === third!.customer_id)) throw new Error('planted');
    return requestTouches(db, wishes, clock);
  };
  expect(await dueTick(stores, await benchOf(ask))).toMatchObject({ acted: 7, stuck: 1 });
  // Whoever finds it is told that the log says more.
  expect(faults).toEqual([new Error('planted')]);
  expect((await runs()).filter(({ why }) => why === 'failed').map(({ customer_id }) => customer_id)).toEqual([
    third!.customer_id,
  ]);
});

test('a step that was written once cannot be written again, whatever anybody believes', async () => {
  await bank.publish(playbook([step()]));
  await bank.tick();
  await stores.superuser.query(
    `update playbook_run set state = 'active', at = 0, due_on = enrolled_on, why = null, stopped_on = null`,
  );
  expect(await dueTick(stores, await benchOf())).toMatchObject({ acted: 0, stuck: 8 });
  expect(await touches()).toHaveLength(8);
});

test('at most two are on, until the bank wants more; what is unsound is not published', async () => {
  await bank.publish(playbook([step()]));
  await bank.publish(playbook([step()]));
  await expect(bank.publish(playbook([step()]))).rejects.toThrow('playbook.too_many_on');
  const unsound = await saveDraft(stores, MARKETING, { draft: playbook([]), of: null }, made);
  const published =
    unsound.ok && (await publishPlaybook(stores, MARKETING, { ...unsound.value, running: 'finish' }, NOON));
  expect(published).toMatchObject({ problem: { code: 'playbook.nothing_chosen', path: 'steps' } });
});

test('two people who edit at once: the second is told', async () => {
  const draft = playbook([step()]);
  const saved = await saveDraft(stores, MARKETING, { draft, of: null }, made);
  if (!saved.ok) throw new Error('not saved');
  expect(await saveDraft(stores, MARKETING, { draft, of: saved.value }, made)).toMatchObject({ value: { draftNo: 2 } });
  expect(await saveDraft(stores, MARKETING, { draft, of: saved.value }, made)).toMatchObject({
    problem: { code: 'playbook.changed' },
  });
});

test('every change is on record, by whom', async () => {
  const { playbookId } = await bank.publish(playbook([step()]));
  await pausePlaybook(stores, MARKETING, playbookId, NOON);
  await resumePlaybook(stores, MARKETING, playbookId, NOON);
  const audit = await bank.rows<{ action: string; actor: string }>(
    `select action, actor from audit_entry where subject = '${playbookId}' order by audit_id`,
  );
  expect(audit.map(({ action, actor }) => `${action} ${actor}`)).toEqual([
    'playbook.drafted usr_m',
    'playbook.published usr_m',
    'playbook.paused usr_m',
    'playbook.resumed usr_m',
  ]);
});

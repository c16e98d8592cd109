import { savedContent, type TestStores, testStores } from '@vivero/storage/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { keepContent } from '../content/keep-content.ts';
import { NOON, rmActor, smallBank } from '../plan/testing/plan-bank.ts';
import { checkDraft, saveDraft } from './edit-playbook.ts';
import { foreseePlaybook } from './foresee-playbook.ts';
import { playbookEffect } from './playbook-effect.ts';
import { playbooksPage } from './playbooks-page.ts';
import { runsPage } from './runs-page.ts';
import { showPlaybook } from './show-playbook.ts';
import { made, MARKETING, playbook, playbookBank, step, TITLE } from './testing/playbook-bank.ts';

let stores: TestStores;
let bank: Awaited<ReturnType<typeof playbookBank>>;
let restore: () => Promise<void>;
beforeAll(async () => {
  stores = await testStores();
  await smallBank(stores, 12);
  bank = await playbookBank(stores);
  restore = await savedContent(stores);
});
beforeEach(() => restore());
afterAll(async () => {
  await bank.close();
  await stores.close();
});
const LEAD = rmActor(1, 2);
const draftOf = async (draft: unknown) => {
  const saved = await saveDraft(stores, MARKETING, { draft, of: null }, made);
  if (!saved.ok) throw new Error(saved.problem.code);
  return saved.value.playbookId;
};

test('nine are there, none is on, and together they leave no way of the stages out', async () => {
  const page = await playbooksPage(stores, MARKETING, made);
  expect(page).toMatchObject({ most: 2, on: 0, gaps: [] });
  expect(page.gapsOn).toHaveLength(12);
  expect(page.playbooks.map(({ state }) => state)).toEqual(Array.from({ length: 9 }, () => 'draft'));
  // Who comes second finds the same nine.
  expect((await playbooksPage(stores, LEAD, made)).playbooks.map(({ playbookId }) => playbookId)).toEqual(
    page.playbooks.map(({ playbookId }) => playbookId),
  );
});

test('before it is published it says whom it would touch, now and within 30 days, and what the gate would say', async () => {
  const week = step({ id: 'week', due: { after: 'enrolment', days: 7 } });
  const far = step({ id: 'far', due: { after: 'enrolment', days: 40 } });
  const mail = step({ medium: 'email', owner: 'marketing', purpose: 'marketing' });
  const playbookId = await draftOf(playbook([mail, week, far]));
  const foreseen = await foreseePlaybook(bank.deps, LEAD, playbookId, NOON);
  expect(foreseen).toMatchObject({
    ok: true,
    value: {
      by: 'segment',
      people: 24,
      leftAlone: 0,
      touchedToday: 24,
      touchedSoon: 24,
      steps: [
        { id: 'ring', today: 24, soon: 24 },
        { id: 'week', today: 0, soon: 24 },
        { id: 'far', today: 0, soon: 0 },
      ],
      gate: { asked: 24, refused: 24, sampled: false, rules: [{ rule: 'reach', people: 24 }] },
    },
  });
  // Nothing was asked for, and nobody taken in.
  expect(await bank.rows('select from touch')).toHaveLength(0);
  expect(await bank.rows('select from playbook_run')).toHaveLength(0);
  expect(await foreseePlaybook(bank.deps, rmActor(1), playbookId, NOON)).toMatchObject({ value: { people: 12 } });
});

test('what it said before comes about: three with a deposit that matures in each book', async () => {
  const before = step({ due: { before: 'maturity', days: 5 } });
  const draft = playbook([before], {
    enrols: { by: 'segment', segment: { version: 1, where: { is: 'holds', where: 'here', maturesWithin: 30 } } },
  });
  const playbookId = await draftOf(draft);
  expect(await foreseePlaybook(bank.deps, LEAD, playbookId, NOON)).toMatchObject({
    value: { people: 6, touchedToday: 6, gate: { asked: 6, refused: 0 } },
  });
  // Fewer than five of a group are not told to whoever may not know them; six are.
  expect(await foreseePlaybook(bank.deps, MARKETING, playbookId, NOON)).toMatchObject({ value: { people: 6 } });
  await bank.publish(draft);
  expect(await bank.tick()).toMatchObject({ taken: 6, acted: 6 });
});

test('a few whom the gate would refuse are counted for those who know them, and for nobody else', async () => {
  const playbookId = await draftOf(playbook([step()]));
  await stores.superuser.query(
    `update customer set reachable = '{}' where customer_id in (select c.customer_id from customer as c order by c.customer_id limit 3)`,
  );
  const few = { masked: true };
  expect(await foreseePlaybook(bank.deps, LEAD, playbookId, NOON)).toMatchObject({
    value: { gate: { asked: 24, passed: 21, refused: 3, rules: [{ rule: 'reach', people: 3 }] } },
  });
  expect(await foreseePlaybook(bank.deps, MARKETING, playbookId, NOON)).toMatchObject({
    value: { people: 24, gate: { asked: 24, refused: few, rules: [{ rule: 'reach', people: few }] } },
  });
});

test('the editor gets words, the path and what is wrong', async () => {
  const fine = await draftOf(playbook([step(), step({ id: 'week', due: { after: 'previous', days: 7 } })]));
  expect(await showPlaybook(stores, MARKETING, fine, made)).toMatchObject({
    value: {
      problems: [],
      words: { steps: [{ onDay: 0 }, { onDay: 7, due: { key: 'playbook.due.after.previous' } }] },
    },
  });
  const wrong = await draftOf(playbook([step({ contentId: 'nowhere' })]));
  expect(await showPlaybook(stores, MARKETING, wrong, made)).toMatchObject({
    value: { problems: [{ code: 'playbook.content_unknown', path: 'steps.0.contentId' }], words: null },
  });
});

test('an unfinished draft keeps its name in the list', async () => {
  const playbookId = await draftOf(playbook([]));
  const { playbooks } = await playbooksPage(stores, LEAD, made);
  expect(playbooks.find((each) => each.playbookId === playbookId)).toMatchObject({ name: TITLE, steps: 0 });
});

test('a step may pass on a piece that the bank has written itself', async () => {
  const piece = await keepContent(
    stores,
    MARKETING,
    {
      of: null,
      type: 'brand',
      moment: 'interaction',
      serves: ['renew_maturing'],
      stages: ['reached'],
      segments: null,
      endsOn: null,
      variants: [{ variantId: null, language: 'en', title: 'How others do it', body: 'Two of them told us.' }],
      facts: [],
    },
    made,
  );
  if (!piece.ok) throw new Error(piece.problem.code);
  const { contentId } = piece.value;
  expect(await checkDraft(stores, playbook([step({ contentId })]))).toEqual([]);
  expect(await checkDraft(stores, playbook([step({ contentId: 'nowhere' })]))).toMatchObject([
    { code: 'playbook.content_unknown' },
  ]);
});

test('runs are listed to those who may see the customers, page by page, names masked where they are to be', async () => {
  const { playbookId } = await bank.publish(playbook([step({ medium: 'email', owner: 'marketing' })]));
  await bank.tick();
  const of = { playbookId, group: 'stuck', limit: 5 } as const;
  const ids: string[] = [];
  for (let after: string | undefined; ;) {
    const page = await runsPage(stores, rmActor(1), { ...of, after }, made);
    if (!page.ok) throw new Error('no page');
    ids.push(...page.value.runs.map(({ customerId }) => customerId));
    if (page.value.next === null) break;
    after = page.value.next;
  }
  expect(ids).toHaveLength(12);
  expect(new Set(ids).size).toBe(12);
  const masked = await runsPage(stores, MARKETING, { ...of, playbookId: null }, made);
  expect(masked).toMatchObject({ value: { runs: [{ why: 'refused', rules: ['reach'] }, {}, {}, {}, {}] } });
  expect(JSON.stringify(masked)).not.toContain('Person');
});

test('what it did is an effect against those left alone at random, and by how well it was kept only an association', async () => {
  const { playbookId } = await bank.publish(playbook([step()], { heldOutShare: 0.5 }));
  expect(await playbookEffect(stores, LEAD, playbookId, NOON)).toMatchObject({
    value: { randomised: { difference: { told: false, because: 'too_few' } } },
  });
  // 400 people who were taken in a hundred days ago: of 200 worked with 120 came to be interested, of 200 left alone 80.
  await stores.superuser.query(
    `insert into customer (customer_id, rm, source, identity, relation, lawful_basis, completeness, verified_on, changed_at)
     select 'cus_x' || n, 1, 'test', '', 'customer', 'contract', 1, '2025-01-01', '2025-01-01Z' from generate_series(0, 399) as n;
     insert into playbook_run (customer_id, rm, playbook_no, cycle, version_no, state, enrolled_on, enrolled_by, clock_on, free_on, at, why, stopped_on)
     select 'cus_x' || n, 1, v.playbook_no, 1, v.version_no, case when n < 200 then 'ended' else 'held_out' end, d.day, 'segment', d.day, d.day, 1,
            case when n < 200 then 'done' end, case when n < 200 then d.day end
       from generate_series(0, 399) as n, playbook_version as v, (select date '2026-03-03' - 100 as day) as d;
     insert into stage_history (customer_id, rm, step, from_stage, to_stage, effective_on, evidence_ids, rule_version, cause, implied)
     select 'cus_x' || n, 1, 1, 'reached', 'interested', date '2026-03-03' - 100 + case when n % 2 = 0 then 90 else 5 end, '{}', '1', 'evidence', false
       from generate_series(0, 399) as n where n < 120 or n >= 320;
     -- Too late to count, and before it began.
     insert into stage_history (customer_id, rm, step, from_stage, to_stage, effective_on, evidence_ids, rule_version, cause, implied)
     select 'cus_x' || n, 1, 1, 'reached', 'interested', date '2026-03-03' - 100 + case when n % 2 = 0 then 91 else 0 end, '{}', '1', 'evidence', false
       from generate_series(120, 199) as n`,
  );
  const effect = await playbookEffect(stores, LEAD, playbookId, NOON);
  expect(effect).toMatchObject({
    value: {
      randomised: {
        worked: { people: 200, reached: 120 },
        leftAlone: { people: 200, reached: 80 },
        difference: { told: true },
      },
      adherence: { kept: { people: 200 }, missed: { people: 0 }, difference: { told: false } },
    },
  });
  const { difference } = (
    effect as { value: { randomised: { difference: { value: number; lower: number; upper: number } } } }
  ).value.randomised;
  // .6 - .4, and 1.966 sqrt(.24/200 + .24/200) on either side.
  expect(difference.value).toBeCloseTo(0.2, 12);
  expect(difference.upper - difference.value).toBeCloseTo(1.966 * Math.sqrt(0.0024), 3);
});

import { expect, test } from 'vitest';
import { defaultCatalogue } from '../content/default-catalogue.ts';
import { checkPlaybook, type PlaybookNames } from './check-playbook.ts';
import { SHIPPED_PLAYBOOKS } from './shipped-playbooks.ts';
import { playbookOf, stepOf, TITLE } from './testing/any-playbook.ts';
import { conversionTask, transitionGaps } from './transition.ts';

const shelf = defaultCatalogue('EUR');
const NAMES: PlaybookNames = {
  features: new Set(),
  segments: new Set(['seg_1']),
  contents: new Set(shelf.content.map(({ contentId }) => contentId)),
  products: new Set(shelf.products.map(({ productId }) => productId)),
};
const PRODUCT = shelf.products[0]!.productId;
const faultsOf = (value: unknown): readonly string[] => {
  const checked = checkPlaybook(value, NAMES);
  return checked.ok ? [] : checked.problems.map(({ code, path }) => `${code} at ${path}`);
};

test.each(Object.entries(SHIPPED_PLAYBOOKS))('%s is sound, and reads the same from the store', (_, playbook) => {
  expect(checkPlaybook(JSON.parse(JSON.stringify(playbook)), NAMES)).toEqual({ ok: true, value: playbook });
});

test('nine are shipped, which serve all twelve transitions and all three tasks', () => {
  const shipped = Object.values(SHIPPED_PLAYBOOKS);
  expect(shipped).toHaveLength(9);
  expect(transitionGaps(shipped)).toEqual([]);
  expect(new Set(shipped.flatMap(({ serves }) => serves.map(conversionTask)))).toEqual(
    new Set(['acquire', 'activate', 'lock']),
  );
  // A gap is seen when one is there.
  expect(transitionGaps(shipped.slice(1))).toEqual([
    { way: 'up', stage: 'reached' },
    { way: 'up', stage: 'interested' },
  ]);
});

const one = stepOf({});
const { due: _, ...withoutDue } = one;
test.each<{ why: string; given: unknown; then: readonly string[] }>([
  { why: 'a plain one', given: playbookOf([one]), then: [] },
  { why: 'not a playbook', given: 7, then: ['playbook.malformed at '] },
  { why: 'a field that there is not', given: { ...playbookOf([one]), more: 1 }, then: ['playbook.malformed at more'] },
  { why: 'of a later format', given: { ...playbookOf([one]), format: 2 }, then: ['playbook.malformed at format'] },
  { why: 'no step', given: playbookOf([]), then: ['playbook.nothing_chosen at steps'] },
  {
    why: 'too many steps',
    given: playbookOf(Array.from({ length: 21 }, (_each, i) => stepOf({ id: `s${i}` }))),
    then: ['playbook.too_many_steps at steps'],
  },
  { why: 'the same step twice', given: playbookOf([one, one]), then: ['playbook.step_twice at steps.1.id'] },
  { why: 'serves nothing', given: playbookOf([one], { serves: [] }), then: ['playbook.nothing_chosen at serves'] },
  {
    why: 'a stage that no playbook leads to',
    given: { ...playbookOf([one]), serves: [{ way: 'up', stage: 'profiled' }] },
    then: ['playbook.malformed at serves.0.stage'],
  },
  {
    why: 'no name in one language',
    given: playbookOf([one], { name: { ...TITLE, zh: ' ' } }),
    then: ['playbook.words_missing at name'],
  },
  { why: 'half of them left out', given: playbookOf([one], { heldOutShare: 0.5 }), then: [] },
  { why: 'more', given: playbookOf([one], { heldOutShare: 0.51 }), then: ['playbook.share_invalid at heldOutShare'] },
  {
    why: 'days that are none',
    given: playbookOf([stepOf({ due: { after: 'previous', days: -1 } }), stepOf({ id: 'two', lateDays: 1.5 })]),
    then: ['playbook.days_invalid at steps.0.due.days', 'playbook.days_invalid at steps.1.lateDays'],
  },
  {
    why: 'no due rule',
    given: { ...playbookOf([one]), steps: [withoutDue] },
    then: ['playbook.malformed at steps.0.due'],
  },
  {
    why: 'two due rules in one',
    given: { ...playbookOf([one]), steps: [{ ...one, due: { after: 'previous', before: 'maturity', days: 1 } }] },
    then: ['playbook.malformed at steps.0.due.after'],
  },
  {
    why: 'content that nobody has',
    given: playbookOf([stepOf({ contentId: 'x' })]),
    then: ['playbook.content_unknown at steps.0.contentId'],
  },
  {
    why: 'a product that nobody has',
    given: playbookOf([stepOf({ productId: 'x' })]),
    then: ['playbook.product_unknown at steps.0.productId'],
  },
  {
    why: 'marketing cannot ring',
    given: playbookOf([stepOf({ owner: 'marketing' })]),
    then: ['playbook.owner_wrong at steps.0.owner'],
  },
  { why: 'marketing can write', given: playbookOf([stepOf({ owner: 'marketing', medium: 'email' })]), then: [] },
  {
    why: 'an offer that calls itself service',
    given: playbookOf([stepOf({ productId: PRODUCT, purpose: 'service' })]),
    then: ['playbook.offer_as_service at steps.0.purpose'],
  },
  {
    why: 'a step due before the one above it',
    given: playbookOf([
      stepOf({ due: { after: 'enrolment', days: 9 } }),
      stepOf({ id: 'two', due: { after: 'enrolment', days: 8 } }),
    ]),
    then: ['playbook.out_of_order at steps.1.due.days'],
  },
  {
    why: 'the same backwards from a date',
    given: playbookOf([
      stepOf({ due: { before: 'maturity', days: 8 } }),
      stepOf({ id: 'two', due: { before: 'maturity', days: 9 } }),
    ]),
    then: ['playbook.out_of_order at steps.1.due.days'],
  },
  {
    why: 'different clocks are not compared',
    given: playbookOf([
      stepOf({ due: { after: 'enrolment', days: 9 } }),
      stepOf({ id: 'two', due: { before: 'maturity', days: 3 } }),
    ]),
    then: [],
  },
  {
    why: 'a saved segment that is there, and one that is not',
    given: playbookOf([one], {
      enrols: {
        by: 'segment',
        segment: {
          version: 1,
          where: {
            is: 'any',
            of: [
              { is: 'segment', id: 'seg_1' },
              { is: 'segment', id: 'seg_2' },
            ],
          },
        },
      },
    }),
    then: ['segment.reference_unknown at enrols.segment.where.of.1.id'],
  },
  {
    why: 'an event that there is not',
    given: { ...playbookOf([one]), enrols: { by: 'event', what: { codes: ['XX'] }, stages: null } },
    then: ['playbook.malformed at enrols.what.codes.0'],
  },
  {
    why: 'an exit at nothing',
    given: { ...playbookOf([one]), exits: [{ is: 'event', goal: true, codes: [] }] },
    then: ['playbook.nothing_chosen at exits.0.codes'],
  },
  {
    why: 'waits for nothing at all',
    given: { ...playbookOf([one]), steps: [{ ...one, awaits: { codes: [], days: 0, otherwise: 'go_on' } }] },
    then: ['playbook.nothing_chosen at steps.0.awaits.codes', 'playbook.days_invalid at steps.0.awaits.days'],
  },
])('$why', ({ given, then }) => {
  expect(faultsOf(given)).toEqual(then);
});

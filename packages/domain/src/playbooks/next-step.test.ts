import { expect, test } from 'vitest';
import type { Playbook, PlaybookStep } from './playbook.ts';
import { newRun, type PlaybookRun, type RunFacts } from './playbook-run.ts';
import { afterMove, afterRefusal, nextStep } from './next-step.ts';
import { playbookOf, stepOf } from './testing/any-playbook.ts';

const DAY = 20_000;
const FACTS: RunFacts = { stage: 'reached', detour: null, seen: [] };
const run = (over: Partial<PlaybookRun> = {}): PlaybookRun => ({ ...newRun(DAY, null), ...over });
const AWAITS = { codes: ['CT-V'], days: 5, otherwise: 'go_on' } as const;
const said = (on: number) => [{ code: 'CT-V', flow: null, on }] as const;

interface Case {
  readonly why: string;
  readonly step?: Partial<PlaybookStep>;
  readonly exits?: Playbook['exits'];
  readonly run?: Partial<PlaybookRun>;
  readonly facts?: Partial<RunFacts>;
  readonly today?: number;
  readonly then: object;
}

test.each<Case>([
  { why: 'due today: act', then: { is: 'act', dueOn: DAY } },
  {
    why: 'due in three days: wait',
    step: { due: { after: 'enrolment', days: 3 } },
    then: { is: 'wait', until: DAY + 3 },
  },
  {
    why: 'counted from the step before, not from the enrolment',
    step: { due: { after: 'previous', days: 3 } },
    run: { freeOn: DAY + 9 },
    today: DAY + 10,
    then: { is: 'wait', until: DAY + 12 },
  },
  {
    why: 'counted backwards from a maturity',
    step: { due: { before: 'maturity', days: 14 } },
    run: { anchorOn: DAY + 30 },
    then: { is: 'wait', until: DAY + 16 },
  },
  {
    why: 'a date that the customer does not have: somebody has to look',
    step: { due: { before: 'maturity', days: 14 } },
    then: { is: 'stuck', because: 'no_date' },
  },
  { why: 'the last day on which it is worth something', step: { lateDays: 2 }, today: DAY + 2, then: { is: 'act' } },
  {
    why: 'a day later it has expired, and the run goes on from that day',
    step: { lateDays: 2 },
    today: DAY + 40,
    then: { is: 'pass', because: 'late', on: DAY + 3 },
  },
  { why: 'a step for this stage', step: { stages: ['reached'] }, then: { is: 'act' } },
  {
    why: 'a step for others is passed over, and takes no time',
    step: { stages: ['in_need'], due: { after: 'previous', days: 4 } },
    run: { freeOn: DAY - 4 },
    then: { is: 'pass', because: 'stage', on: DAY - 4 },
  },
  {
    why: 'whom it is for is judged when it is due, not before',
    step: { stages: ['in_need'], due: { after: 'enrolment', days: 4 } },
    then: { is: 'wait' },
  },
  {
    why: 'carried out, nothing heard yet',
    step: { awaits: AWAITS },
    run: { actedOn: DAY, waitUntil: DAY + 5 },
    today: DAY + 5,
    then: { is: 'wait', until: DAY + 6 },
  },
  {
    why: 'the answer is there on the day itself',
    step: { awaits: AWAITS },
    run: { actedOn: DAY, waitUntil: DAY + 5 },
    facts: { seen: said(DAY) },
    then: { is: 'go_on', because: 'evidence', on: DAY },
  },
  {
    why: 'what was said before the step is no answer to it',
    step: { awaits: AWAITS },
    run: { actedOn: DAY, waitUntil: DAY + 5 },
    facts: { seen: said(DAY - 1) },
    then: { is: 'wait' },
  },
  {
    why: 'an answer that was read late still counts as an answer',
    step: { awaits: AWAITS },
    run: { actedOn: DAY, waitUntil: DAY + 5 },
    facts: { seen: said(DAY + 2) },
    today: DAY + 30,
    then: { is: 'go_on', because: 'evidence', on: DAY + 2 },
  },
  {
    why: 'no answer in time: on it goes, from the day on which time ran out',
    step: { awaits: AWAITS },
    run: { actedOn: DAY, waitUntil: DAY + 5 },
    today: DAY + 8,
    then: { is: 'go_on', because: 'time', on: DAY + 5 },
  },
  {
    why: 'no answer in time, where that is the end',
    step: { awaits: { ...AWAITS, otherwise: 'end' } },
    run: { actedOn: DAY, waitUntil: DAY + 5 },
    today: DAY + 6,
    then: { is: 'exit', because: 'silence' },
  },
  {
    why: 'money of another kind is not what is waited for',
    step: { awaits: { ...AWAITS, codes: ['MV'], flows: ['salary'] } },
    run: { actedOn: DAY, waitUntil: DAY + 5 },
    facts: { seen: [{ code: 'MV', flow: 'card', on: DAY + 1 }] },
    then: { is: 'wait' },
  },
  { why: 'behind the last step', run: { at: 1 }, then: { is: 'done' } },
  {
    why: 'the stage is reached: nothing is done any more',
    exits: [{ is: 'stage', stage: 'reached' }],
    then: { is: 'exit', because: 'goal' },
  },
  { why: 'a stage further up counts too', exits: [{ is: 'stage', stage: 'profiled' }], then: { is: 'exit' } },
  { why: 'a stage not reached yet', exits: [{ is: 'stage', stage: 'in_need' }], then: { is: 'act' } },
  {
    why: 'a complaint ends it',
    exits: [{ is: 'event', goal: false, codes: ['CP'] }],
    facts: { seen: [{ code: 'CP', flow: null, on: DAY + 1 }] },
    today: DAY + 1,
    then: { is: 'exit', because: 'event' },
  },
  {
    why: 'what the customer was taken in for does not end it the same day',
    exits: [{ is: 'event', goal: true, codes: ['CT-V'] }],
    facts: { seen: said(DAY) },
    then: { is: 'act' },
  },
  {
    why: 'where both the goal and an end came about, the goal is told',
    exits: [
      { is: 'event', goal: false, codes: ['CT-V'] },
      { is: 'stage', stage: 'reached' },
    ],
    facts: { seen: said(DAY + 1) },
    today: DAY + 1,
    then: { is: 'exit', because: 'goal' },
  },
  { why: 'do not contact', facts: { detour: 'do_not_contact' }, then: { is: 'exit', because: 'detour' } },
  { why: 'taken up anew is somebody to work with', facts: { detour: 'recycled' }, then: { is: 'act' } },
])('$why', ({ step, exits = [], run: over, facts, today = DAY, then }) => {
  const playbook = playbookOf([stepOf({ due: { after: 'enrolment', days: 0 }, ...step })], { exits });
  expect(nextStep(playbook, run(over), { ...FACTS, ...facts }, today)).toMatchObject(then);
});

test('a step that waits keeps its place; one that does not gives way to the next', () => {
  const [waits, plain] = [stepOf({ awaits: AWAITS }), stepOf({})];
  const acted = afterMove(run(), { is: 'act', step: waits, dueOn: DAY }, DAY + 1);
  expect(acted).toMatchObject({ at: 0, actedOn: DAY + 1, waitUntil: DAY + 6 });
  expect(afterMove(run(), { is: 'act', step: plain, dueOn: DAY }, DAY + 1)).toMatchObject({ at: 1, freeOn: DAY + 1 });
  expect(afterRefusal(run(), DAY + 2)).toMatchObject({ at: 1, freeOn: DAY + 2, actedOn: null });
});

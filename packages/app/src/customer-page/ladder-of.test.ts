import type { LedgerEvent, StageOrNone, StageRow } from '@vivero/domain';
import { expect, test } from 'vitest';
import { eventOf } from '../refresh/testing/ledger-of.ts';
import { ladderOf } from './ladder-of.ts';

const moved = (from: StageOrNone, to: StageOrNone, effectiveOn: number, over: Partial<StageRow> = {}): StageRow => ({
  from,
  to,
  effectiveOn,
  recordedAt: null,
  evidenceIds: [],
  ruleVersion: 'v',
  cause: 'evidence',
  implied: false,
  ...over,
});
const call = eventOf('call', 'CT-V', 20);
const said = eventOf('said', 'ND-C', 60, { details: { needKind: 'plan_education' } });
const events: ReadonlyMap<string, LedgerEvent> = new Map([call, said].map((event) => [event.eventId, event]));

/** Named once, bought at once, fell back, and confirmed a need again. */
const ROWS = [
  moved('unprofiled', 'profiled', 10),
  moved('profiled', 'reached', 20, { evidenceIds: ['call'] }),
  moved('reached', 'interested', 30, { implied: true, evidenceIds: ['gone'] }),
  moved('interested', 'in_need', 30, { implied: true }),
  moved('in_need', 'transacted', 30, { evidenceIds: ['gone'] }),
  moved('transacted', 'interested', 50, { cause: 'decay' }),
  moved('interested', 'in_need', 60, { evidenceIds: ['said'] }),
];
const steps = ladderOf('in_need', 'transacted', ROWS, events);

test.each([
  {
    why: 'the record itself opened the first stage',
    stage: 'profiled',
    then: { state: 'passed', enteredOn: 10, evidence: [{ key: 'stage.evidence_record', params: {} }] },
  },
  {
    why: 'what happened, and when',
    stage: 'reached',
    then: {
      state: 'passed',
      enteredOn: 20,
      evidence: [{ key: 'stage.evidence', params: { what: { term: 'evidence.CT-V' }, day: { day: 20 } } }],
    },
  },
  {
    why: 'passed through: a fall down to a stage is no entry into it',
    stage: 'interested',
    then: { state: 'passed', enteredOn: 30, implied: true, evidence: [{ key: 'stage.implied', params: {} }] },
  },
  {
    why: 'the last entry counts, with the need that it was about',
    stage: 'in_need',
    then: {
      state: 'current',
      enteredOn: 60,
      implied: false,
      evidence: [
        {
          key: 'stage.evidence_need',
          params: { what: { term: 'evidence.ND-C' }, need: { term: 'need.plan_education' }, day: { day: 60 } },
        },
      ],
    },
  },
  {
    why: 'the highest so far lies ahead again; what has left the ledger says nothing',
    stage: 'transacted',
    then: { state: 'ahead', highest: true, enteredOn: 30, evidence: [] },
  },
  { why: 'never reached', stage: 'repurchasing', then: { state: 'ahead', highest: false, enteredOn: null } },
])('$stage: $why', ({ stage, then }) => {
  expect(steps.find((step) => step.stage === stage)).toMatchObject(then);
});

test('seven steps in their order, of which a bare contact stands on none', () => {
  expect(steps.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(ladderOf('unprofiled', 'unprofiled', [], events).map(({ state }) => state)).toEqual(Array(7).fill('ahead'));
});

import { randomStreams } from '@vivero/decision';
import type { BankSetup } from '../bank-files/bank-setup.ts';
import { bankPeople } from '../bank-files/bank-person.ts';
import { exposureRows } from '../bank-files/content-rows.ts';
import { feedbackRows } from '../bank-files/feedback-rows.ts';
import { type EventKind, holdEvent, type Invited, type Warmth } from '../bank-files/hold-event.ts';
import { liveBlock } from '../bank-files/live-block.ts';
import { managersOf } from '../bank-files/managers-of.ts';
import { drawNewcomer, drawSource, type NewcomerLife } from '../bank-files/newcomers.ts';
import { socialGraph } from '../bank-files/social-graph.ts';
import { PILOT_WEEKS } from '../loop/run-pilot.ts';
import type { WorldRules } from '../world/world-rules.ts';
import { type CalibrationFigure, tenthAround } from './calibration-line.ts';

const NEWCOMERS = 10_000;
const [EVENTS, GUESTS] = [200, 200];
const CUSTOMERS = 4_000;
const QUARTER = 13;

/** What only the files tell: newcomers, events, mails and calls, and who knows whom. */
export const calibrateFiles = (rules: WorldRules, seed: number): readonly CalibrationFigure[] => [
  ...newcomers(rules, seed),
  ...events(seed),
  ...contacts(rules, seed),
];

function newcomers(rules: WorldRules, seed: number): readonly CalibrationFigure[] {
  const stream = randomStreams(seed).stream('sources');
  const draw = (sourceOf: () => NewcomerLife['source']): readonly NewcomerLife[] =>
    Array.from({ length: NEWCOMERS }, (_, i) => drawNewcomer(rules, sourceOf(), seed, String(i)));
  const [mixed, plain, referred] = [draw(() => drawSource(stream)), draw(() => 'branch'), draw(() => 'referral')];
  const mean = (of: readonly NewcomerLife[], value: (life: NewcomerLife) => number): number =>
    of.reduce((sum, life) => sum + value(life), 0) / of.length;
  // Leavers for each week at risk: a rate, as the study has it.
  const leaving = (of: readonly NewcomerLife[]): number =>
    mean(of, ({ leavesAfter }) => Number(leavesAfter < 52)) /
    mean(of, ({ leavesAfter }) => Math.min(52, leavesAfter + 1));
  return [
    {
      figure: 'Cost of winning a customer',
      counted: `whole units, ${NEWCOMERS} newcomers of all sources`,
      unit: 'number',
      ...tenthAround(200),
      generated: mean(mixed, ({ cost }) => cost),
      source: 'trade',
    },
    {
      figure: 'What a customer contributes a year',
      counted: `whole units, ${NEWCOMERS} newcomers`,
      unit: 'number',
      low: 150,
      high: 300,
      generated: mean(mixed, ({ contribution }) => contribution),
      source: 'trade',
    },
    {
      figure: 'How much more a referred customer is worth',
      counted: `${NEWCOMERS} beside the same people unreferred`,
      unit: 'share',
      ...tenthAround(0.16),
      generated:
        mean(referred, ({ contribution }) => contribution) / mean(plain, ({ contribution }) => contribution) - 1,
      source: 'study of 10,000 bank customers (Schmitt et al. 2011)',
    },
    {
      figure: 'How much more often they leave while the referrer stays',
      counted: 'rate over the first year',
      unit: 'share',
      ...tenthAround(-0.18),
      generated: leaving(referred) / leaving(plain) - 1,
      source: 'the same study',
    },
  ];
}

function events(seed: number): readonly CalibrationFigure[] {
  const took = (kind: EventKind, warmth: Warmth): readonly Invited[] => {
    const stream = randomStreams(seed).stream(`calibrate/${kind}/${warmth}`);
    const guests = Array.from({ length: GUESTS }, () => warmth);
    return Array.from({ length: EVENTS }, () => holdEvent(kind, guests, stream)).flat();
  };
  const accepted = (of: readonly Invited[]): readonly Invited[] => of.filter((each) => each.accepted);
  const acceptance = (warmth: Warmth): number => accepted(took('lecture', warmth)).length / (EVENTS * GUESTS);
  const noShow = (kind: EventKind): number => {
    const came = accepted(took(kind, 'warm'));
    return came.filter(({ attended }) => !attended).length / came.length;
  };
  const counted = `${EVENTS} events of ${GUESTS} invitations`;
  const line = (figure: string, low: number, high: number, generated: number, source: string): CalibrationFigure => ({
    figure,
    counted,
    unit: 'share',
    low,
    high,
    generated,
    source,
  });
  return [
    line('Invitations accepted by people whom the host does not know', 0.008, 0.01, acceptance('cold'), 'trade'),
    line('Invitations accepted by people whom the host knows', 0.1, 0.3, acceptance('warm'), 'guess'),
    line('No-shows at a free event in person', 0.4, 0.6, noShow('lecture'), 'trade'),
    line('No-shows at a virtual event', 0.5, 0.7, noShow('webinar'), 'trade'),
  ];
}

function contacts(rules: WorldRules, seed: number): readonly CalibrationFigure[] {
  const setup: BankSetup = { rules, customers: CUSTOMERS, block: CUSTOMERS, weeks: PILOT_WEEKS, seed, asOf: 20_000 };
  const block = liveBlock(setup, 0);
  const people = bankPeople(setup, block, managersOf(setup, 0));
  const answers = people.flatMap((person) => feedbackRows(setup, block, person)).map((row) => row.at(-1));
  const asked = answers.filter((answer) => answer !== null);
  const mailed = people.filter(({ mails, leftOn }) => mails && leftOn === null);
  const calls = people.map(({ index }) => mostInQuarter(block.contacts(index).map(({ week }) => week)));
  const { ties } = socialGraph(seed, CUSTOMERS);
  return [
    {
      figure: 'Buyers who say that they would recommend the bank',
      counted: `of ${asked.length} asked`,
      unit: 'share',
      ...tenthAround(0.68),
      generated: asked.filter((answer) => answer === 'yes').length / asked.length,
      source: 'survey of 6,700 customers of a finance firm (HBR 2007)',
    },
    {
      figure: 'Mails in three months to a customer who agreed to them',
      counted: `${mailed.length} customers, half a year`,
      unit: 'number',
      low: 3,
      high: 4,
      generated: exposureRows(setup, block, mailed).length / mailed.length / (PILOT_WEEKS / QUARTER),
      source: 'study (JM 2011)',
    },
    {
      figure: 'Calls in three months to the one in a hundred who gets most',
      counted: `of ${CUSTOMERS}; three are the most that does good`,
      unit: 'number',
      low: 0,
      high: 3,
      generated: calls.toSorted((a, b) => a - b)[Math.floor(0.99 * calls.length)]!,
      source: 'study (JM 2011)',
    },
    {
      figure: 'People whom a customer knows at the bank',
      counted: `${CUSTOMERS} customers`,
      unit: 'number',
      ...tenthAround(6),
      generated: (2 * ties.length) / CUSTOMERS,
      source: 'guess',
    },
  ];
}

/** @param weeks in order */
const mostInQuarter = (weeks: readonly number[]): number =>
  weeks.reduce((most, from, at) => Math.max(most, weeks.slice(at).filter((week) => week < from + QUARTER).length), 0);

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { explainBelief } from './explain-belief.ts';
import { expectedCounts } from './expected-counts.ts';
import { filterBeliefs } from './filter-beliefs.ts';
import type { NeedModel } from './need-model.ts';
import { answerIn, boughtIn, contactedIn, firedIn, type NeedWeek, type NeedWeeks, packWeek } from './need-weeks.ts';

const chance = fc.double({ min: 0.01, max: 0.99, noNaN: true });
const telling = fc.record({ sensitivity: chance, falseAlarm: chance });
const buying = fc.record({ inNeed: chance, otherwise: chance });
const models: fc.Arbitrary<NeedModel> = fc.record({
  intercept: fc.double({ min: -4, max: -1, noNaN: true }),
  coefficients: fc.constant([]),
  seasons: fc.tuple(fc.constant(1.5), fc.constant(0.5)),
  meanWeeks: fc.double({ min: 1.5, max: 20, noNaN: true }),
  triggers: fc.tuple(telling, telling),
  answers: fc.tuple(telling, telling),
  buysContacted: buying,
  buysAlone: buying,
});
const week: fc.Arbitrary<NeedWeek> = fc.record({
  triggers: fc.subarray([0, 1]),
  answer: fc.option(fc.record({ question: fc.nat(1), yes: fc.boolean() })),
  contacted: fc.boolean(),
  bought: fc.boolean(),
});
const histories = fc.array(week, { minLength: 1, maxLength: 6 });

const one = (weeks: readonly NeedWeek[]): NeedWeeks => ({
  customers: 1,
  weeks: weeks.length,
  signals: Uint32Array.from(weeks, packWeek),
  covariates: new Float64Array(),
  width: 0,
  season: Uint8Array.from(weeks, (_, place) => place % 2),
});

/** Independent oracle: every course that the need can have taken, written out and added up. */
function byEnumeration(model: NeedModel, weeks: readonly NeedWeek[]) {
  const said = (
    yes: boolean,
    { sensitivity, falseAlarm }: { sensitivity: number; falseAlarm: number },
    there: boolean,
  ) => {
    const p = there ? sensitivity : falseAlarm;
    return yes ? p : 1 - p;
  };
  const rate = Math.min(0.5, Math.exp(model.intercept));
  const begins = (place: number) => 1 - Math.exp(-rate * model.seasons[place % 2]!);
  const usual = 1 - Math.exp(-rate);
  const first = usual / (usual + 1 / model.meanWeeks);
  let [all, there, begun] = [0, 0, 0];
  for (let course = 0; course < 2 ** (weeks.length + 1); course += 1) {
    let was = (course & 1) === 1;
    let weight = was ? first : 1 - first;
    let beginnings = 0;
    for (const [place, seen] of weeks.entries()) {
      const is = ((course >> (place + 1)) & 1) === 1;
      const begunNow = !was && is;
      weight *= was ? (is ? 1 - 1 / model.meanWeeks : 1 / model.meanWeeks) : is ? begins(place) : 1 - begins(place);
      for (const [k, trigger] of model.triggers.entries()) weight *= said(seen.triggers.includes(k), trigger, begunNow);
      if (seen.answer) weight *= said(seen.answer.yes, model.answers[seen.answer.question]!, is);
      const { inNeed, otherwise } = seen.contacted ? model.buysContacted : model.buysAlone;
      weight *= said(seen.bought, { sensitivity: inNeed, falseAlarm: otherwise }, is);
      beginnings += Number(begunNow);
      was = is && !seen.bought;
    }
    all += weight;
    begun += weight * beginnings;
    if (was) there += weight;
  }
  return { likelihood: Math.log(all), belief: there / all, begun: begun / all };
}

test('a packed week reads as it was written', () => {
  fc.assert(
    fc.property(week, (given) => {
      const word = packWeek(given);
      expect({
        triggers: [0, 1].filter((each) => firedIn(word, each)),
        answer: answerIn(word),
        contacted: contactedIn(word),
        bought: boughtIn(word),
      }).toEqual({ ...given, triggers: given.triggers.toSorted((a, b) => a - b) });
    }),
  );
});

test('the belief, its likelihood and the expected beginnings are those of all courses written out', () => {
  fc.assert(
    fc.property(models, histories, (model, weeks) => {
      const expected = byEnumeration(model, weeks);
      const { belief, logLikelihood } = filterBeliefs(model, one(weeks));
      expect(logLikelihood).toBeCloseTo(expected.likelihood, 9);
      expect(belief[0]).toBeCloseTo(expected.belief, 9);
      const counts = expectedCounts(model, one(weeks));
      expect(counts.logLikelihood).toBeCloseTo(expected.likelihood, 9);
      expect(counts.begun[0]).toBeCloseTo(expected.begun, 9);
    }),
    { numRuns: 200 },
  );
});

const MODEL: NeedModel = {
  intercept: Math.log(0.01),
  coefficients: [],
  seasons: [1, 1],
  meanWeeks: 8,
  triggers: [{ sensitivity: 0.5, falseAlarm: 0.005 }],
  answers: [{ sensitivity: 0.8, falseAlarm: 0.1 }],
  buysContacted: { inNeed: 0.3, otherwise: 0.001 },
  buysAlone: { inNeed: 0.02, otherwise: 0.001 },
};
const QUIET: NeedWeek = { triggers: [], answer: null, contacted: false, bought: false };

/** Independent oracle for what was told: each week that it was right or nothing, as chance has it, and so through all courses. */
function toldByEnumeration(model: NeedModel, weeks: readonly NeedWeek[], told: readonly number[]): number {
  let [all, there] = [0, 0];
  for (let right = 0; right < 2 ** weeks.length; right += 1) {
    const isRight = (place: number): boolean => ((right >> place) & 1) === 1;
    const chanceOf = told.reduce((product, each, place) => product * (isRight(place) ? each : 1 - each), 1);
    // Where it was right the need is there at the end of the week; as a certain answer that does not say how it came.
    const course = coursesWith(model, weeks, isRight);
    all += chanceOf * course.all;
    there += chanceOf * course.there;
  }
  return there / all;
}

function coursesWith(model: NeedModel, weeks: readonly NeedWeek[], isRight: (place: number) => boolean) {
  const rate = Math.min(0.5, Math.exp(model.intercept));
  const usual = 1 - Math.exp(-rate);
  const start = usual / (usual + 1 / model.meanWeeks);
  let courses = [
    { is: true, weight: start },
    { is: false, weight: 1 - start },
  ];
  const chanceOf = (happened: boolean, p: number): number => (happened ? p : 1 - p);
  for (const [place, seen] of weeks.entries()) {
    const begins = 1 - Math.exp(-rate * model.seasons[place % 2]!);
    courses = courses
      .flatMap(({ is, weight }) =>
        [true, false].map((next) => {
          const moves = is ? chanceOf(next, 1 - 1 / model.meanWeeks) : chanceOf(next, begins);
          const begun = !is && next;
          const signs = model.triggers.map(({ sensitivity, falseAlarm }, k) =>
            chanceOf(seen.triggers.includes(k), begun ? sensitivity : falseAlarm),
          );
          return { is: next, weight: [moves, ...signs].reduce((product, each) => product * each, weight) };
        }),
      )
      .map(({ is, weight }) => ({ is: is || isRight(place), weight }))
      .map(({ is, weight }) => {
        const { inNeed, otherwise } = seen.contacted ? model.buysContacted : model.buysAlone;
        const buys = chanceOf(seen.bought, is ? inNeed : otherwise);
        const answer = seen.answer && model.answers[seen.answer.question]!;
        const says = answer ? chanceOf(seen.answer!.yes, is ? answer.sensitivity : answer.falseAlarm) : 1;
        return { is: is && !seen.bought, weight: weight * buys * says };
      });
  }
  const sum = (of: typeof courses): number => of.reduce((total, { weight }) => total + weight, 0);
  return { all: sum(courses), there: sum(courses.filter(({ is }) => is)) };
}

test('what somebody who knows the customer told, right with some chance, is weighed as all courses written out say', () => {
  const told = fc.array(fc.oneof(fc.constant(0), chance), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(models, fc.array(week, { minLength: 4, maxLength: 4 }), told, (model, weeks, right) => {
      const { belief } = filterBeliefs(model, { ...one(weeks), told: Float64Array.from(right) });
      expect(belief[0]).toBeCloseTo(toldByEnumeration(model, weeks, right), 9);
      const silent = filterBeliefs(model, { ...one(weeks), told: new Float64Array(4) });
      expect(silent).toEqual(filterBeliefs(model, one(weeks)));
    }),
    { numRuns: 100 },
  );
});

test.each([
  { why: 'a trigger makes the need likely', last: { ...QUIET, triggers: [0] }, above: 0.4, below: 0.7 },
  {
    why: 'a yes alone makes it likelier than it was',
    last: { ...QUIET, answer: { question: 0, yes: true } },
    above: 0.2,
    below: 0.6,
  },
  { why: 'a no makes it unlikely', last: { ...QUIET, answer: { question: 0, yes: false } }, above: 0, below: 0.02 },
  { why: 'a contact that sold nothing takes belief away', last: { ...QUIET, contacted: true }, above: 0, below: 0.06 },
  {
    why: 'after a purchase the need is gone',
    last: { ...QUIET, contacted: true, bought: true },
    above: -1e-12,
    below: 1e-12,
  },
])('$why', ({ last, above, below }) => {
  const belief = filterBeliefs(MODEL, one([QUIET, QUIET, last])).belief[0]!;
  expect(belief).toBeGreaterThan(above);
  expect(belief).toBeLessThan(below);
});

test('quiet weeks bring the belief back to near what is usual, from above and from below', () => {
  const quiet = Array.from({ length: 80 }, () => QUIET);
  const settled = filterBeliefs(MODEL, one(quiet)).belief[0]!;
  for (const first of [
    { ...QUIET, triggers: [0] },
    { ...QUIET, bought: true },
  ])
    expect(filterBeliefs(MODEL, one([first, ...quiet])).belief[0]).toBeCloseTo(settled, 4);
  // Silent triggers and purchases that did not come are news too: less than usual, not more.
  expect(settled).toBeLessThan(filterBeliefs(MODEL, one(quiet)).usual[0]!);
});

test('a belief is explained by what it would be without each sign', () => {
  const weeks = [{ ...QUIET, triggers: [0] }, QUIET, { ...QUIET, answer: { question: 0, yes: true } }, QUIET];
  const { signals, season } = one(weeks);
  const told = explainBelief(MODEL, signals, season, new Float64Array());
  expect(told.belief).toBe(filterBeliefs(MODEL, one(weeks)).belief[0]);
  expect(told.daysLeft).toBe(56);
  expect(told.reasons.map(({ sign, weeksAgo }) => ({ sign, weeksAgo }))).toEqual([
    { sign: { trigger: 0 }, weeksAgo: 3 },
    { sign: { question: 0, yes: true }, weeksAgo: 1 },
  ]);
  expect(told.reasons[0]!.without).toBe(filterBeliefs(MODEL, one([QUIET, ...weeks.slice(1)])).belief[0]);
});

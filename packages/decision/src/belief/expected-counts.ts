import type { NeedModel } from './need-model.ts';
import { answerIn, boughtIn, contactedIn, firedIn, type NeedWeeks } from './need-weeks.ts';
import { beginsBySeason, onsetRates, usualBelief } from './onset-rates.ts';
import { type WeekLikelihood, weekLikelihood } from './week-likelihood.ts';

/** How often something happened and how often it could have, both expected under the model: yes of all. */
export interface Share {
  yes: number;
  all: number;
}
/** The same with the need there and without it. */
export interface Split {
  readonly there: Share;
  readonly absent: Share;
}

/** What a model makes of the histories, summed: enough to find the next model from. */
export interface ExpectedCounts {
  readonly logLikelihood: number;
  /** Beginnings by customer, and weeks x season factor in which one could have begun. */
  readonly begun: Float64Array;
  readonly exposed: Float64Array;
  /** The same by season, the exposure with the customer's own rate in it. */
  readonly begunIn: Float64Array;
  readonly expectedIn: Float64Array;
  readonly ended: Share;
  /** By trigger: fired when the need began, and when not. */
  readonly triggers: readonly Split[];
  readonly answers: readonly Split[];
  readonly buysContacted: Split;
  readonly buysAlone: Split;
}

const share = (): Share => ({ yes: 0, all: 0 });
const split = (): Split => ({ there: share(), absent: share() });
const add = (to: Share, yes: boolean, weight: number): void => {
  to.all += weight;
  if (yes) to.yes += weight;
};

/**
 * The expectation step: how often each thing happened, given everything that was seen before and after. Forward and backward over the
 * joint chance of last week's and this week's state, customers x weeks steps twice.
 * Source: Baum, Petrie, Soules and Weiss 1970; scaled as in Rabiner 1989, section V.A.
 */
export function expectedCounts(model: NeedModel, observed: NeedWeeks): ExpectedCounts {
  const { customers, weeks, signals, season } = observed;
  const rates = onsetRates(model, observed);
  const likelihood = weekLikelihood(model);
  const beginsIn = new Float64Array(model.seasons.length);
  const ends = 1 / model.meanWeeks;
  const counts = {
    begun: new Float64Array(customers),
    exposed: new Float64Array(customers),
    begunIn: new Float64Array(model.seasons.length),
    expectedIn: new Float64Array(model.seasons.length),
    ended: share(),
    triggers: model.triggers.map(split),
    answers: model.answers.map(split),
    buysContacted: split(),
    buysAlone: split(),
  };
  let logLikelihood = 0;
  const before = new Float64Array(weeks);
  const scale = new Float64Array(weeks);
  for (let customer = 0; customer < customers; customer += 1) {
    const rate = rates[customer] ?? 0;
    const own = signals.subarray(customer * weeks, (customer + 1) * weeks);
    let p = usualBelief(rate, model.meanWeeks);
    beginsBySeason(rate, model.seasons, beginsIn);
    for (let week = 0; week < weeks; week += 1) {
      before[week] = p;
      const word = own[week] ?? 0;
      const joint = jointOf(p, beginsIn[season[week] ?? 0] ?? 0, ends, likelihood(word));
      const all = joint.begun + joint.stayed + joint.ended + joint.none;
      scale[week] = all;
      logLikelihood += Math.log(all);
      p = boughtIn(word) ? 0 : (joint.begun + joint.stayed) / all;
    }
    // What the weeks to come say for the need being there, and for its not being there.
    let [there, absent] = [1, 1];
    for (let week = weeks - 1; week >= 0; week -= 1) {
      const word = own[week] ?? 0;
      const place = season[week] ?? 0;
      const begins = beginsIn[place] ?? 0;
      const seen = likelihood(word);
      const joint = jointOf(before[week] ?? 0, begins, ends, seen);
      const all = scale[week] ?? 1;
      // A purchase ends the need: the weeks to come then speak of one that is not there.
      const [later, laterAbsent] = boughtIn(word) ? [absent, absent] : [there, absent];
      const begun = (joint.begun * later) / all;
      const stayed = (joint.stayed * later) / all;
      const ended = (joint.ended * laterAbsent) / all;
      const none = (joint.none * laterAbsent) / all;
      take(counts, word, { begun, stayed, ended, none });
      // Exact to the second order of the rate: log(1 - exp(-r)) is log r - r/2, so that half a beginning's exposure drops out.
      const exposed = (begun / 2 + none) * (model.seasons[place] ?? 1);
      counts.begun[customer] = (counts.begun[customer] ?? 0) + begun;
      counts.exposed[customer] = (counts.exposed[customer] ?? 0) + exposed;
      counts.begunIn[place] = (counts.begunIn[place] ?? 0) + begun;
      counts.expectedIn[place] = (counts.expectedIn[place] ?? 0) + (begun / 2 + none) * rate;
      const [yes, no] = [seen.there * later, seen.absent * laterAbsent];
      there = ((1 - ends) * yes + ends * no) * (seen.notBegun / all);
      absent = (begins * seen.begun * yes + (1 - begins) * seen.notBegun * no) / all;
    }
  }
  const begun = counts.begun.reduce((sum, count) => sum + count, 0);
  for (const trigger of counts.triggers) {
    trigger.there.all = begun;
    trigger.absent.all = customers * weeks - begun;
  }
  return { logLikelihood, ...counts };
}

/** A week's four courses, each with its weight: the need began, went on, ended, or was and stayed away. */
interface Courses {
  readonly begun: number;
  readonly stayed: number;
  readonly ended: number;
  readonly none: number;
}

const jointOf = (p: number, begins: number, ends: number, seen: WeekLikelihood): Courses => ({
  begun: (1 - p) * begins * seen.begun * seen.there,
  stayed: p * (1 - ends) * seen.notBegun * seen.there,
  ended: p * ends * seen.notBegun * seen.absent,
  none: (1 - p) * (1 - begins) * seen.notBegun * seen.absent,
});

function take(
  counts: Pick<ExpectedCounts, 'ended' | 'triggers' | 'answers' | 'buysContacted' | 'buysAlone'>,
  word: number,
  { begun, stayed, ended, none }: Courses,
): void {
  counts.ended.yes += ended;
  counts.ended.all += ended + stayed;
  const [there, absent] = [begun + stayed, ended + none];
  const buying = contactedIn(word) ? counts.buysContacted : counts.buysAlone;
  const bought = boughtIn(word);
  add(buying.there, bought, there);
  add(buying.absent, bought, absent);
  // Nearly every week is quiet, and a quiet week has nothing else to add.
  if (word === 0) return;
  for (const [place, trigger] of counts.triggers.entries()) {
    if (!firedIn(word, place)) continue;
    trigger.there.yes += begun;
    trigger.absent.yes += stayed + ended + none;
  }
  const answer = answerIn(word);
  const asked = answer && counts.answers[answer.question];
  if (answer && asked) {
    add(asked.there, answer.yes, there);
    add(asked.absent, answer.yes, absent);
  }
}

import type { Problem, Result } from '@vivero/domain';
import { fail, ok } from '@vivero/domain';
import { expectedCounts, type ExpectedCounts, type Share, type Split } from './expected-counts.ts';
import type { Buying, NeedModel, Telling } from './need-model.ts';
import type { NeedWeeks } from './need-weeks.ts';
import { poissonStep } from './poisson-step.ts';

/** How sure the starting model is, in imagined observations of each thing it states. */
export interface PriorWeight {
  /** Beginnings, answers and purchases that each stated chance is worth. */
  readonly chances: number;
  /** Weeks in need that the stated length is worth. */
  readonly weeks: number;
  /** Ridge on the coefficients and on the intercept around what is stated: 1 / variance. */
  readonly rates: number;
}

/**
 * Weak enough that figures wrong by three fifths lie within what it doubts: with four times as much, needs were counted a third too many
 * where everything was stated wrong the same way, and no interval knew of it. [D], by the recovery suite of the lab.
 */
export const MILD_PRIOR: PriorWeight = { chances: 5, weeks: 20, rates: 1 };

export interface NeedFit {
  readonly model: NeedModel;
  readonly logLikelihood: number;
  readonly iterations: number;
  /** Whether it stopped because nothing changed any more; otherwise at the limit of iterations. */
  readonly converged: boolean;
  /** Beginnings of the need that the histories are expected to hold: what the fit rests on. */
  readonly beginnings: number;
}

export type NeedFitProblem = Extract<Problem, { code: 'learn.nothing_to_learn_from' | 'learn.value_invalid' }>;

const MOST_ITERATIONS = 300;
/**
 * A length further from the stated one than this factor is another thing than the need that was meant: where nobody was asked, all the
 * liking for a product would be taken for one long need.
 */
const FARTHEST = 3;
/** Gain of log-likelihood per customer-week, relative to what it is, under which the search ends. */
const STILL = 1e-6;

/**
 * Learns how a need begins, how long it lasts and what shows it, from histories in which it is never seen itself:
 * expectation-maximisation from a stated model, which is also the prior; signs and answers are never likelier without the need than with it. Which trigger means what and how long needs last are told
 * apart by answers and purchases; where there are few, the result stays near what was stated, and the length always within a factor of three.
 * Error: ask `needModelDoubt`. Simulated, 2,000 customers over nine months from figures wrong by up to three fifths: the law of the need within a
 *   tenth, needs in the book counted a tenth too many; where all figures are wrong towards more and quieter needs, beginnings a quarter and needs
 *   a third too many, and intervals hold the truth in 85 to 92 of 100. People in need who like buying more than others (no such thing is in the
 *   model) make it count a fifth too many.
 * @returns the model, or why there is none: no week of any customer shows anything, or a covariate is not a number
 * Cost: customers x weeks x iterations. Source: Dempster, Laird and Rubin 1977; recursions as in `expectedCounts`; order by pooling: Robertson, Wright & Dykstra 1988, section 1.2.
 */
export function fitNeedModel(
  start: NeedModel,
  observed: NeedWeeks,
  weight: PriorWeight = MILD_PRIOR,
): Result<NeedFit, NeedFitProblem> {
  if (!observed.signals.some((word) => word !== 0)) return fail({ code: 'learn.nothing_to_learn_from' });
  const { covariates, width } = observed;
  const invalid = covariates.findIndex((value) => !Number.isFinite(value));
  if (invalid >= 0) {
    const row = Math.floor(invalid / width);
    return fail({ code: 'learn.value_invalid', column: String(invalid - row * width + 1), row: row + 1 });
  }
  let model = start;
  let counts = expectedCounts(model, observed);
  let iterations = 0;
  let converged = false;
  while (!converged && iterations < MOST_ITERATIONS) {
    model = nextModel(model, start, counts, observed, weight);
    const next = expectedCounts(model, observed);
    converged = Math.abs(next.logLikelihood - counts.logLikelihood) <= STILL * Math.abs(next.logLikelihood);
    counts = next;
    iterations += 1;
  }
  const beginnings = counts.begun.reduce((sum, count) => sum + count, 0);
  return ok({ model, logLikelihood: counts.logLikelihood, iterations, converged, beginnings });
}

function nextModel(
  model: NeedModel,
  prior: NeedModel,
  counts: ExpectedCounts,
  { covariates, width }: NeedWeeks,
  weight: PriorWeight,
): NeedModel {
  const centre = Float64Array.from([prior.intercept, ...prior.coefficients]);
  const [intercept = 0, ...coefficients] = poissonStep(
    Float64Array.from([model.intercept, ...model.coefficients]),
    { counts: counts.begun, exposed: counts.exposed, covariates, width },
    centre,
    new Float64Array(centre.length).fill(weight.rates),
  );
  const weeks = 1 / pulled(counts.ended, 1 / prior.meanWeeks, weight.weeks);
  return {
    intercept,
    coefficients,
    seasons: seasonsOf(counts, prior.seasons, weight.chances),
    meanWeeks: Math.max(prior.meanWeeks / FARTHEST, Math.min(prior.meanWeeks * FARTHEST, weeks)),
    triggers: counts.triggers.map((split, place) => tellingOf(split, prior.triggers[place]!, weight.chances)),
    answers: counts.answers.map((split, place) => tellingOf(split, prior.answers[place]!, weight.chances)),
    buysContacted: buyingOf(counts.buysContacted, prior.buysContacted, weight.chances),
    buysAlone: buyingOf(counts.buysAlone, prior.buysAlone, weight.chances),
  };
}

/** Share that was seen, pulled towards what was stated as by `weight` imagined observations; never quite 0 or 1, which nothing could undo. */
const pulled = ({ yes, all }: Share, stated: number, weight: number): number =>
  Math.min(1 - 1e-6, Math.max(1e-6, (yes + weight * stated) / (all + weight)));

/**
 * A signal that comes less often in need than without is none of that need: somewhere on the way need and no need would have changed names.
 * Where the counts say so both shares are what they are together, which is the likeliest pair in order.
 */
function tellingOf({ there, absent }: Split, stated: Telling, weight: number): Telling {
  const sensitivity = pulled(there, stated.sensitivity, weight);
  const falseAlarm = pulled(absent, stated.falseAlarm, weight);
  if (sensitivity >= falseAlarm) return { sensitivity, falseAlarm };
  const both = { yes: there.yes + absent.yes, all: there.all + absent.all };
  const together = pulled(both, (stated.sensitivity + stated.falseAlarm) / 2, 2 * weight);
  return { sensitivity: together, falseAlarm: together };
}

const buyingOf = ({ there, absent }: Split, stated: Buying, weight: number): Buying => ({
  inNeed: pulled(there, stated.inNeed, weight),
  otherwise: pulled(absent, stated.otherwise, weight),
});

/** Beginnings by season over what the rates alone would have brought, each pulled towards what was stated, with mean 1. */
function seasonsOf({ begunIn, expectedIn }: ExpectedCounts, stated: readonly number[], weight: number): number[] {
  const raw = stated.map((factor, place) => (begunIn[place]! + weight * factor) / (expectedIn[place]! + weight));
  const mean = raw.reduce((sum, factor) => sum + factor, 0) / Math.max(1, raw.length);
  return raw.map((factor) => factor / mean);
}

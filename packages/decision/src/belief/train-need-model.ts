import type { NeedKind, Problem, Result } from '@vivero/domain';
import { fail, ok } from '@vivero/domain';
import { auc, type Auc, type OneOutcome } from '../learn/auc.ts';
import { filterBeliefs } from './filter-beliefs.ts';
import { fitNeedModel, type NeedFit } from './fit-need-model.ts';
import { answerIn, boughtIn, firedIn, type NeedWeeks } from './need-weeks.ts';
import { statedNeedModel } from './stated-need-model.ts';

export interface TrainedNeed {
  readonly fit: NeedFit;
  /** Weeks in which each sign spoke, by its place. */
  readonly fired: readonly number[];
  /** Answers and purchases that the fit rests on. */
  readonly answers: number;
  readonly purchases: number;
  /** What beliefs of the day before the last weeks said of who would buy in them, by a model that had not seen them. */
  readonly check: NeedCheck;
}
export interface NeedCheck {
  readonly weeks: number;
  readonly belief: Auc | OneOutcome;
  /** The control: a list by what fired in the four weeks before, the latest first. */
  readonly lastTrigger: Auc | OneOutcome;
}

export type TrainNeedProblem = Extract<
  Problem,
  { code: 'learn.nothing_to_learn_from' | 'learn.value_invalid' | 'learn.too_few' }
>;

/** Below this many purchases and answers nothing says which sign meant what, nor how long a need lasts. [D] */
const LEAST_OUTCOMES = 30;
/** A need that hardly ever began in all these weeks was not what the purchases and the signs were about. [D] */
const LEAST_BEGINNINGS = 20;
const CHECK_WEEKS = 8;
const FRESH_WEEKS = 4;

/**
 * Learns the model of one kind of need from a bank's weeks and checks it on the last eight of them: the check's model sees none of
 * those. Purchases stand for the need, which nobody sees: a check of use, not of truth.
 * @returns the model of all weeks with its check, or why there is none
 */
export function trainNeedModel(kind: NeedKind, observed: NeedWeeks): Result<TrainedNeed, TrainNeedProblem> {
  const stated = statedNeedModel(kind, observed.width);
  const [purchases, answers] = [counted(observed, boughtIn), counted(observed, (word) => answerIn(word) !== null)];
  if (purchases + answers < LEAST_OUTCOMES)
    return fail({ code: 'learn.too_few', happened: purchases + answers, needed: LEAST_OUTCOMES });
  const fit = fitNeedModel(stated, observed);
  if (!fit.ok) return fit;
  const beginnings = Math.round(fit.value.beginnings);
  if (beginnings < LEAST_BEGINNINGS)
    return fail({ code: 'learn.too_few', happened: beginnings, needed: LEAST_BEGINNINGS });
  const before = firstWeeks(observed, observed.weeks - CHECK_WEEKS);
  const earlier = fitNeedModel(stated, before);
  if (!earlier.ok) return earlier;
  const bought = boughtAfter(observed, before.weeks);
  return ok({
    fit: fit.value,
    fired: stated.triggers.map((_, place) => counted(observed, (word) => firedIn(word, place))),
    answers,
    purchases,
    check: {
      weeks: CHECK_WEEKS,
      belief: auc(filterBeliefs(earlier.value.model, before).belief, bought),
      lastTrigger: auc(freshness(before, stated.triggers.length), bought),
    },
  });
}

const counted = ({ signals }: NeedWeeks, holds: (word: number) => boolean): number =>
  signals.reduce((sum, word) => sum + Number(word !== 0 && holds(word)), 0);

function firstWeeks(observed: NeedWeeks, weeks: number): NeedWeeks {
  const signals = new Uint32Array(observed.customers * weeks);
  for (let customer = 0; customer < observed.customers; customer += 1) {
    const from = customer * observed.weeks;
    signals.set(observed.signals.subarray(from, from + weeks), customer * weeks);
  }
  return { ...observed, weeks, signals, season: observed.season.slice(0, weeks) };
}

/** 1 for who bought in the weeks from `week` on. */
const boughtAfter = ({ customers, weeks, signals }: NeedWeeks, week: number): Uint8Array =>
  Uint8Array.from({ length: customers }, (_, customer) =>
    Number(signals.subarray(customer * weeks + week, (customer + 1) * weeks).some(boughtIn)),
  );

/** Higher the later any sign fired, 0 when none did in the last four weeks. */
const freshness = ({ customers, weeks, signals }: NeedWeeks, signs: number): Uint8Array =>
  Uint8Array.from({ length: customers }, (_, customer) => {
    const own = signals.subarray((customer + 1) * weeks - Math.min(weeks, FRESH_WEEKS), (customer + 1) * weeks);
    return 1 + own.findLastIndex((word) => word % 2 ** signs !== 0);
  });

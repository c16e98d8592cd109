import { filterBeliefs } from './filter-beliefs.ts';
import type { NeedModel } from './need-model.ts';
import { answerIn, contactedIn, firedIn, type NeedWeek, packWeek } from './need-weeks.ts';

/** One thing that was seen and what it did to the belief. */
export interface BeliefReason {
  /** How many weeks ago it was, 0 = in the last week. */
  readonly weeksAgo: number;
  readonly sign: { readonly trigger: number } | { readonly question: number; readonly yes: boolean } | 'contact';
  /** What would be believed had it not been: a trigger silent, a question not asked, nobody contacted. 0..1. */
  readonly without: number;
}

export interface ExplainedBelief {
  /** Chance that the need is there now, 0..1. */
  readonly belief: number;
  /** Chance in a customer like this of whom nothing was seen, 0..1. */
  readonly usual: number;
  /** How much longer a need that is there now lasts on average, in days, if nothing serves it. */
  readonly daysLeft: number;
  /** What moved the belief by a point or more, the greatest first. */
  readonly reasons: readonly BeliefReason[];
}

/** A sign that moves the belief by less than one in a hundred is not worth a person's reading. */
const WORTH_TELLING = 0.01;

/**
 * The belief in one customer's need with its reasons, each as the answer to "and without it?": the same recursion over the same weeks
 * less that sign. Signs that say the same thing in one week each count only for what the other leaves unsaid.
 * @param signals packed weeks, the last one now
 * @param season of each of them, by its place in the model
 */
export function explainBelief(
  model: NeedModel,
  signals: Uint32Array,
  season: Uint8Array,
  covariates: Float64Array,
): ExplainedBelief {
  const weeks = signals.length;
  const read = (words: Uint32Array) =>
    filterBeliefs(model, { customers: 1, weeks, signals: words, covariates, width: covariates.length, season });
  const { belief, usual } = read(signals);
  const now = belief[0] ?? 0;
  const reasons: BeliefReason[] = [];
  for (const [week, word] of signals.entries()) {
    if (word === 0) continue;
    for (const { sign, left } of signsOf(word, model)) {
      const without = read(signals.with(week, left)).belief[0] ?? 0;
      if (Math.abs(now - without) >= WORTH_TELLING) reasons.push({ weeksAgo: weeks - 1 - week, sign, without });
    }
  }
  return {
    belief: now,
    usual: usual[0] ?? 0,
    daysLeft: model.meanWeeks * 7,
    reasons: reasons.toSorted((a, b) => Math.abs(now - b.without) - Math.abs(now - a.without)),
  };
}

/** The signs of a week, each with what is left of the week without it. A purchase is no reason: it ends the need. */
function signsOf(word: number, model: NeedModel): readonly { sign: BeliefReason['sign']; left: number }[] {
  const week: NeedWeek = {
    triggers: model.triggers.flatMap((_, place) => (firedIn(word, place) ? [place] : [])),
    answer: answerIn(word),
    contacted: contactedIn(word),
    bought: false,
  };
  const kept = { ...week, bought: word !== packWeek(week) };
  return [
    ...week.triggers.map((trigger) => ({
      sign: { trigger },
      left: packWeek({ ...kept, triggers: week.triggers.filter((each) => each !== trigger) }),
    })),
    ...(week.answer ? [{ sign: week.answer, left: packWeek({ ...kept, answer: null }) }] : []),
    ...(week.contacted ? [{ sign: 'contact' as const, left: packWeek({ ...kept, contacted: false }) }] : []),
  ];
}

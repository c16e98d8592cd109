import type { Comparison } from './comparison.ts';
import { type GainSteps, gainSteps } from './gain-steps.ts';
import { normalisedArea } from './normalised-area.ts';
import { type Ranking, rank } from './ranking.ts';

/**
 * Qini coefficient: how much better a ranking finds those whom contacting moves than chance does; 0 = chance, 1 = perfect,
 * negative = worse than chance. Not to be compared with the Qini of a tool that normalises otherwise.
 *
 * Curve: happened among the contacted - happened among the others x contacted / others, at the end of each block of equal scores.
 * The perfect ranking has the contacted for whom it happened first, and the others for whom it happened last.
 *
 * @throws RangeError when nothing happened, or nobody or everybody was contacted
 * Error: chance alone has a deviation of about 0.01 with 13,000 people and 15 % outcomes; `judgeUplift` prints it.
 * Source: Radcliffe (2007), Direct Marketing Analytics Journal 1:14-21; normalised as `qini_auc_score` of scikit-uplift 0.5.1 with
 * negative effects allowed.
 */
export const qini = (ranking: Ranking, people: Comparison): number =>
  normalisedArea(gainSteps(ranking, people), perfectSteps(people), gains);

function perfectSteps(people: Comparison): GainSteps {
  const { treated, outcomes } = people;
  const best = Float64Array.from(treated, (t, i) => (t === 1 ? outcomes[i]! : -outcomes[i]!));
  return gainSteps(rank(best), people);
}

const gains = (steps: GainSteps): Float64Array =>
  steps.people.map((people, k) => {
    const others = people - steps.treated[k]!;
    return steps.happenedTreated[k]! - (others === 0 ? 0 : (steps.happenedUntreated[k]! * steps.treated[k]!) / others);
  });

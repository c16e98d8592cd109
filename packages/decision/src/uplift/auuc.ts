import type { Comparison } from './comparison.ts';
import { type GainSteps, gainSteps } from './gain-steps.ts';
import { normalisedArea } from './normalised-area.ts';
import { type Ranking, rank } from './ranking.ts';

/**
 * Area under the uplift curve, on the same scale as `qini`: 0 = chance, 1 = perfect. Curve: difference of the shares for whom it
 * happened, contacted less others, times people so far; it weighs the arms evenly where the Qini weighs the contacted.
 *
 * @throws RangeError when nothing happened, or nobody or everybody was contacted
 * Source: Jaśkowski & Jaroszewicz (2012), ICML workshop on clinical data, section 4; the perfect ranking and the normalisation as
 * `uplift_auc_score` of scikit-uplift 0.5.1.
 */
export const auuc = (ranking: Ranking, people: Comparison): number =>
  normalisedArea(gainSteps(ranking, people), perfectSteps(people), gains);

/** First those who did as their arm would wish, contacted and happened or neither; within and after them the commoner kind of fault last. */
function perfectSteps(people: Comparison): GainSteps {
  const { treated, outcomes } = people;
  let anyway = 0;
  let inVain = 0;
  for (const [i, t] of treated.entries()) {
    if (t === 0 && outcomes[i] === 1) anyway += 1;
    if (t === 1 && outcomes[i] === 0) inVain += 1;
  }
  const second = anyway > inVain ? outcomes : treated;
  return gainSteps(rank(Float64Array.from(treated, (t, i) => 2 * Number(outcomes[i] === t) + second[i]!)), people);
}

const share = (happened: number, of: number): number => (of === 0 ? 0 : happened / of);

const gains = (steps: GainSteps): Float64Array =>
  steps.people.map((people, k) => {
    const [treated, others] = [steps.treated[k]!, people - steps.treated[k]!];
    return people * (share(steps.happenedTreated[k]!, treated) - share(steps.happenedUntreated[k]!, others));
  });

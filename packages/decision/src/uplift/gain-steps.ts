import type { Comparison } from './comparison.ts';
import type { Ranking } from './ranking.ts';

/** Running totals down a ranking, one entry at the end of every block of equal scores. */
export interface GainSteps {
  readonly people: Float64Array;
  readonly treated: Float64Array;
  readonly happenedTreated: Float64Array;
  readonly happenedUntreated: Float64Array;
}

export function gainSteps({ order, ends }: Ranking, { treated, outcomes }: Comparison): GainSteps {
  const steps: GainSteps = {
    people: Float64Array.from(ends),
    treated: new Float64Array(ends.length),
    happenedTreated: new Float64Array(ends.length),
    happenedUntreated: new Float64Array(ends.length),
  };
  let [contacted, happenedTreated, happenedUntreated, at] = [0, 0, 0, 0];
  for (const [block, end] of ends.entries()) {
    for (; at < end; at += 1) {
      const i = order[at]!;
      contacted += treated[i]!;
      if (treated[i] === 1) happenedTreated += outcomes[i]!;
      else happenedUntreated += outcomes[i]!;
    }
    steps.treated[block] = contacted;
    steps.happenedTreated[block] = happenedTreated;
    steps.happenedUntreated[block] = happenedUntreated;
  }
  return steps;
}

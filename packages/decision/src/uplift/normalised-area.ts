import type { GainSteps } from './gain-steps.ts';

/**
 * How far a ranking's curve of gains lies above chance, as a share of how far a perfect one does: 0 = chance, 1 = perfect, below 0
 * the wrong way round. Chance gains in proportion: a straight line to what treating all gains. With a handful of people an order
 * can pass 1, since "perfect" is one by rule, not the best of all orders.
 * @throws RangeError when even the perfect ranking is no better than chance: nothing happened, or all were in one arm
 */
export function normalisedArea(
  steps: GainSteps,
  perfect: GainSteps,
  gainsOf: (steps: GainSteps) => Float64Array,
): number {
  const [people, treated] = [steps.people.at(-1) ?? 0, steps.treated.at(-1) ?? 0];
  if (treated === 0 || treated === people)
    throw new RangeError(`${treated} of ${people} were contacted: nothing to compare`);
  const gains = gainsOf(steps);
  const random = (people * gains.at(-1)!) / 2;
  const most = areaUnder(perfect.people, gainsOf(perfect)) - random;
  if (!(most > 0)) throw new RangeError('no ranking of these people can be better than another');
  return (areaUnder(steps.people, gains) - random) / most;
}

function areaUnder(people: Float64Array, gains: Float64Array): number {
  let area = 0;
  for (let k = 0; k < people.length; k += 1)
    area += ((people[k]! - (people[k - 1] ?? 0)) * (gains[k]! + (gains[k - 1] ?? 0))) / 2;
  return area;
}

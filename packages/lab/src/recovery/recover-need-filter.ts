import {
  countBelieved,
  filterBeliefs,
  fitNeedModel,
  type NeedModel,
  needModelDoubt,
  type NeedWeeks,
  normalQuantile,
  randomStreams,
  sigmoid,
  statedNeedModel,
} from '@vivero/decision';
import { pilotBank } from '../loop/pilot-bank.ts';
import { recordWeeks } from '../policies/vivero/record-weeks.ts';
import { TRAITS } from '../seen/seen-bank.ts';
import { WORLDS } from '../world/worlds.ts';
import type { Drawn, RecoveredQuantity, Recovery } from './recovery-draw.ts';
import { drawNeedWeeks, STATED_NEED, TRUE_NEED } from './true-need.ts';

const CUSTOMERS = { world: 3_000, model: 2_000 };
const WEEKS = 40;
/** Place of maturing deposits among the world's needs: the one that begins oftenest. */
const NEED = 0;

interface Found {
  readonly weeks: Drawn;
  readonly sign: Drawn;
  readonly yearly: Drawn;
  readonly people: Drawn;
}

/** The hidden needs: their law, and how many have one, from records that never show them. */
export const recoverNeedFilter: Recovery<'known.people' | `world.${keyof Found}` | `model.${keyof Found}`> = {
  quantities: {
    'known.people': {
      quantity: `customers in need in the last week of ${CUSTOMERS.model}, law known`,
      by: 'filterBeliefs, countBelieved',
      truthFrom: 'own model',
      level: 0.95,
    },
    'world.weeks': lawOf('world', 'mean weeks of a need that nothing serves', 0.2, 'length within 20 %'),
    'world.sign': lawOf('world', 'share of beginnings that show a sign', 0.15, 'sensitivity within .08'),
    'world.yearly': lawOf('world', 'beginnings per customer and year', 0.2, 'as fitNeedModel says'),
    'world.people': lawOf(
      'world',
      `customers in need in the last week of ${CUSTOMERS.world}`,
      0.2,
      'as fitNeedModel says',
    ),
    'model.weeks': lawOf('own model', 'weeks of a need, all stated wrong', 0.2, 'length within 20 %'),
    'model.sign': lawOf('own model', 'share with a sign, all stated wrong', 0.15, 'sensitivity within .08'),
    'model.yearly': lawOf('own model', 'beginnings a year, all stated wrong', 0.2, 'as fitNeedModel says'),
    'model.people': lawOf('own model', 'customers in need, all stated wrong', 0.2, 'as fitNeedModel says'),
  },
  draw: (seed) => {
    const { observed, inNeed } = drawNeedWeeks(CUSTOMERS.model, WEEKS, randomStreams(seed));
    const { value, ...interval } = countBelieved(filterBeliefs(TRUE_NEED, observed).belief);
    const model = fromModel(observed, inNeed);
    const world = fromWorld(seed);
    return {
      'known.people': { truth: inNeed, estimate: value, interval },
      'world.weeks': world.weeks,
      'world.sign': world.sign,
      'world.yearly': world.yearly,
      'world.people': world.people,
      'model.weeks': model.weeks,
      'model.sign': model.sign,
      'model.yearly': model.yearly,
      'model.people': model.people,
    };
  },
};

function lawOf(truthFrom: RecoveredQuantity['truthFrom'], quantity: string, share: number, why: string) {
  return {
    quantity,
    truthFrom,
    by: 'fitNeedModel, needModelDoubt',
    level: 0.95,
    orMore: true,
    tolerance: { share, why },
  } as const;
}

/** Nine months of the need as the filter takes it to be, learned from figures that are wrong by up to three fifths. */
function fromModel(observed: NeedWeeks, inNeed: number): Found {
  const spread = TRUE_NEED.coefficients.reduce((sum, b) => sum + b ** 2, 0);
  return learn(STATED_NEED, observed, 0, {
    weeks: TRUE_NEED.meanWeeks,
    sign: TRUE_NEED.triggers[0]!.sensitivity,
    yearly: 52 * Math.exp(TRUE_NEED.intercept + spread / 2),
    people: inNeed,
  });
}

/** Half a year of the world's pilot. In it some like buying more than others, which the filter knows nothing of. */
function fromWorld(seed: number): Found {
  const rules = WORLDS['default']!;
  const { world } = pilotBank(rules, { customers: CUSTOMERS.world, weeks: 0 }, seed);
  const need = rules.needs[NEED]!;
  const here = Int32Array.from({ length: CUSTOMERS.world }, (_, i) => i).filter((i) => world.seen.gone[i] === 0);
  const stated = statedNeedModel(need.kind, TRAITS.length);
  return learn(stated, recordWeeks(world.seen, NEED, here), world.seen.needs[NEED]!.sign, {
    weeks: need.meanWeeks,
    sign: rules.sign.sensitivity,
    yearly: need.perYear,
    people: here.reduce((sum, i) => sum + world.inNeed[NEED]![i]!, 0),
  });
}

const ODDS = {
  of: (chance: number): number => Math.log(chance / (1 - chance)),
  back: sigmoid,
};
const LOGARITHM = { of: Math.log, back: Math.exp };

/** What the fit makes of a record, each figure with its interval on the scale on which its error is even. */
function learn(
  stated: NeedModel,
  observed: NeedWeeks,
  sign: number,
  truth: Readonly<Record<keyof Found, number>>,
): Found {
  const fit = fitNeedModel(stated, observed);
  if (!fit.ok) {
    const notComputed = { notComputed: fit.problem.code };
    return { weeks: notComputed, sign: notComputed, yearly: notComputed, people: notComputed };
  }
  const { model } = fit.value;
  const doubt = needModelDoubt(model, observed);
  const ranged = (own: number, figure: (of: NeedModel) => number, scale: typeof ODDS): Drawn => {
    const reach = normalQuantile(0.975) * doubt((each) => scale.of(figure(each)));
    const middle = scale.of(figure(model));
    return {
      truth: own,
      estimate: figure(model),
      interval: { lower: scale.back(middle - reach), upper: scale.back(middle + reach) },
    };
  };
  const beliefs = (of: NeedModel): Float64Array => filterBeliefs(of, observed).belief;
  const count = countBelieved(
    beliefs(model),
    doubt((each) => countBelieved(beliefs(each)).value),
  );
  return {
    weeks: ranged(truth.weeks, (each) => each.meanWeeks, LOGARITHM),
    sign: ranged(truth.sign, (each) => each.triggers[sign]!.sensitivity, ODDS),
    yearly: ranged(truth.yearly, (each) => yearlyOf(each, observed), LOGARITHM),
    people: { truth: truth.people, estimate: count.value, interval: count },
  };
}

function yearlyOf({ intercept, coefficients }: NeedModel, { customers, covariates, width }: NeedWeeks): number {
  let sum = 0;
  for (let customer = 0; customer < customers; customer += 1)
    sum += Math.exp(coefficients.reduce((log, b, place) => log + b * covariates[customer * width + place]!, intercept));
  return (52 * sum) / customers;
}

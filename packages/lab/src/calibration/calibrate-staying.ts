import { newWorld, type World } from '../world/world.ts';
import type { WorldRules } from '../world/world-rules.ts';
import { type CalibrationFigure, tenthAround } from './calibration-line.ts';
import { livePlainly } from './live-plainly.ts';

const CUSTOMERS = 15_000;
const [YEAR, QUARTER] = [52, 13];

/** Who stays and who passes the bank on where nobody is contacted. */
export function calibrateStaying(rules: WorldRules, seed: number): readonly CalibrationFigure[] {
  // Who leaves does not depend on needs while nobody is contacted.
  const bare = (weeks: number): World =>
    newWorld({ ...rules, needs: [] }, { customers: CUSTOMERS, rms: 1, minutesAWeek: 0, weeks }, seed);
  const fresh = (weeks: number): number => {
    const world = bare(weeks);
    world.people.years.fill(0);
    return livePlainly(world, weeks).tally.left / CUSTOMERS;
  };
  const firstYear = fresh(YEAR);
  return [
    {
      figure: 'Customers who leave in a year',
      counted: `of ${CUSTOMERS}, nobody contacted`,
      unit: 'share',
      low: 0.13,
      high: 0.15,
      generated: livePlainly(bare(YEAR), YEAR).tally.left / CUSTOMERS,
      source: 'trade',
    },
    {
      figure: 'New customers who leave in their first year',
      counted: `of ${CUSTOMERS} who joined on the first day`,
      unit: 'share',
      low: 0.2,
      high: 0.25,
      generated: firstYear,
      source: 'trade',
    },
    {
      figure: 'Of them, in the first 90 days',
      counted: 'in 13 weeks',
      unit: 'share',
      ...tenthAround(0.5),
      generated: fresh(QUARTER) / firstYear,
      source: 'trade',
    },
    ...passingOn(rules, seed),
  ];
}

/** Two years of a bank: whoever bought in the first one is watched for a year from then on. */
function passingOn(rules: WorldRules, seed: number): readonly CalibrationFigure[] {
  const customers = CUSTOMERS;
  const world = newWorld(rules, { customers, rms: 1, minutesAWeek: 0, weeks: 2 * YEAR }, seed);
  const bought = new Int16Array(customers).fill(-1);
  const referred = new Uint8Array(customers);
  let referrals = 0;
  livePlainly(world, 2 * YEAR, [], (week) => {
    for (let i = 0; i < customers; i += 1) {
      if (bought[i] === -1 && week < YEAR && world.boughtIn[i] === week) bought[i] = week;
      if (world.referredIn[i] !== week) continue;
      referrals += 1;
      if (bought[i]! >= 0 && week - bought[i]! < YEAR) referred[i] = 1;
    }
  });
  let [buyers, referrers] = [0, 0];
  for (let i = 0; i < customers; i += 1)
    if (bought[i]! >= 0 && world.seen.gone[i] === 0) {
      buyers += 1;
      referrers += referred[i]!;
    }
  return [
    {
      figure: 'Buyers who refer somebody within a year',
      counted: `of ${buyers} who bought and stayed`,
      unit: 'share',
      ...tenthAround(0.33),
      generated: referrers / buyers,
      source: 'survey of 6,700 customers of a finance firm (HBR 2007)',
    },
    {
      figure: 'Referrals that bring a customer',
      counted: `of ${referrals}`,
      unit: 'share',
      ...tenthAround(0.14),
      generated: world.tally.referred / referrals,
      source: 'the same survey',
    },
  ];
}

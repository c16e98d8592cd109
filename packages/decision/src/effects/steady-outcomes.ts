import type { ArmSummary } from './arm-summary.ts';

/** One person's outcome, and the same kind of figure from before the experiment. */
export interface BeforeAfter {
  readonly before: number;
  readonly after: number;
}

/** Both groups with what was already known of people taken out of their outcomes. */
export interface SteadyOutcomes {
  readonly untouched: ArmSummary;
  readonly treated: ArmSummary;
  /** Outcome per unit of the figure before. */
  readonly slope: number;
  /** Share of the variance that is left, 0..1: 1 - rho^2, where rho is the correlation of before and after. */
  readonly left: number;
}

/**
 * Takes out of the outcomes what the figures from before foretell, so that the same people prove smaller effects (CUPED). The effect stays
 * the same on average, since chance made the groups alike beforehand; the slope is taken within the groups, so that the effect does not
 * enter it.
 *
 * @param untouched, treated two people or more each
 * @throws RangeError for fewer people or figures that are no numbers
 * Error: unbiased up to terms of 1 / people. A figure before that never varies changes nothing.
 * Source: Deng, Xu, Kohavi & Walker (2013), Improving the Sensitivity of Online Controlled Experiments, WSDM, eq. 4-6.
 */
export function steadyOutcomes(untouched: readonly BeforeAfter[], treated: readonly BeforeAfter[]): SteadyOutcomes {
  const groups = [momentsOf(untouched), momentsOf(treated)] as const;
  const total = (of: (group: Moments) => number): number => of(groups[0]) + of(groups[1]);
  const spread = total(({ xx }) => xx);
  const slope = spread > 0 ? total(({ xy }) => xy) / spread : 0;
  const people = total(({ n }) => n);
  const before = total(({ n, x }) => n * x) / people;
  const arm = ({ n, x, y, xx, xy, yy }: Moments): ArmSummary => ({
    people: n,
    mean: y - slope * (x - before),
    variance: Math.max(0, yy - 2 * slope * xy + slope ** 2 * xx) / (n - 1),
  });
  const raw = total(({ yy }) => yy);
  const left = raw > 0 ? Math.min(1, Math.max(0, 1 - (slope * total(({ xy }) => xy)) / raw)) : 1;
  return { untouched: arm(groups[0]), treated: arm(groups[1]), slope, left };
}

/** People, means and sums of products about the means. */
interface Moments {
  readonly n: number;
  readonly x: number;
  readonly y: number;
  readonly xx: number;
  readonly xy: number;
  readonly yy: number;
}

function momentsOf(people: readonly BeforeAfter[]): Moments {
  const n = people.length;
  const mean = (of: (person: BeforeAfter) => number): number => people.reduce((sum, person) => sum + of(person), 0) / n;
  const [x, y] = [mean(({ before }) => before), mean(({ after }) => after)];
  if (n < 2 || !Number.isFinite(x + y)) throw new RangeError(`${n} people, means ${x} and ${y}`);
  return {
    n,
    x,
    y,
    xx: n * mean(({ before }) => (before - x) ** 2),
    xy: n * mean(({ before, after }) => (before - x) * (after - y)),
    yy: n * mean(({ after }) => (after - y) ** 2),
  };
}

import { effectInterval, wilson } from '@vivero/decision';
import type { Drawn, RecoveredQuantity } from './recovery-draw.ts';

/** An estimate over replications, with the interval that holds it 19 times of 20. */
export interface Ranged {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

/** What one quantity came to over all replications. Simulated, all of it. */
export interface RecoveryLine extends RecoveredQuantity {
  readonly estimator: string;
  readonly replications: number;
  /** How many of them gave no figure, by reason. */
  readonly notComputed: Readonly<Record<string, number>>;
  /** Null where fewer than two replications gave one. */
  readonly seen: {
    readonly truth: number;
    readonly estimate: number;
    /** Estimate less truth, in the unit of the quantity, and its interval by the number of replications. */
    readonly bias: Ranged;
    /** How far the estimate strays from the truth from replication to replication. */
    readonly deviation: number;
    /** The bias in such deviations. */
    readonly biasInDeviations: Ranged;
    /** Share of stated intervals that held the truth; null = none is stated. */
    readonly coverage: Ranged | null;
  } | null;
  /** Whether bias and coverage are what was promised; null = nothing is promised. */
  readonly unbiased: boolean | null;
  readonly covered: boolean | null;
}

/** Coverage may lie so far off what is stated: with 200 replications chance alone brings it within 3 of 100. */
const OFF = 0.05;
/** A bias is one outside so many times its interval: there are some thirty quantities, and at once chance alone would blame one or two of them. */
const SURE = 1.5;
const MOST_COVERAGE = 0.99;

/** @param draws one for each replication */
export function recoveryLine(estimator: string, quantity: RecoveredQuantity, draws: readonly Drawn[]): RecoveryLine {
  const notComputed: Record<string, number> = {};
  for (const draw of draws)
    if ('notComputed' in draw) notComputed[draw.notComputed] = (notComputed[draw.notComputed] ?? 0) + 1;
  const seen = seenIn(draws.flatMap((draw) => ('notComputed' in draw ? [] : [draw])));
  const { level, onlyDescribes, orMore, tolerance } = quantity;
  const isPromised = seen !== null && onlyDescribes !== true;
  const allowed = Math.abs(seen?.truth ?? 0) * (tolerance?.share ?? 0);
  return {
    ...quantity,
    estimator,
    replications: draws.length,
    notComputed,
    seen,
    unbiased: isPromised
      ? Math.abs(seen.bias.value) <= Math.max(allowed, (SURE * (seen.bias.upper - seen.bias.lower)) / 2)
      : null,
    covered:
      isPromised && level !== null && seen.coverage !== null
        ? seen.coverage.value >= level - OFF &&
          seen.coverage.value <= (orMore === true ? 1 : Math.min(MOST_COVERAGE, level + OFF))
        : null,
  };
}

function seenIn(draws: readonly Exclude<Drawn, { notComputed: string }>[]): RecoveryLine['seen'] {
  const n = draws.length;
  if (n < 2) return null;
  const mean = (of: (draw: (typeof draws)[number]) => number): number =>
    draws.reduce((sum, draw) => sum + of(draw), 0) / n;
  const value = mean(({ estimate, truth }) => estimate - truth);
  const deviation = Math.sqrt((mean(({ estimate, truth }) => (estimate - truth - value) ** 2) * n) / (n - 1));
  const bias = { value, ...effectInterval({ value, error: deviation / Math.sqrt(n), freedom: n - 1, people: n }) };
  const stated = draws.flatMap(({ truth, interval }) => (interval === undefined ? [] : [{ truth, ...interval }]));
  const held = stated.filter(({ truth, lower, upper }) => lower <= truth && truth <= upper).length;
  return {
    truth: mean(({ truth }) => truth),
    estimate: mean(({ estimate }) => estimate),
    bias,
    deviation,
    biasInDeviations: { value: value / deviation, lower: bias.lower / deviation, upper: bias.upper / deviation },
    coverage: stated.length === 0 ? null : { value: held / stated.length, ...wilson(held, stated.length) },
  };
}

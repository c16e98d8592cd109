import { drawDirichlet } from '../../random/draw-dirichlet.ts';
import type { RandomStream } from '../../random/random-stream.ts';
import type { ChainPosterior } from './chain-posterior.ts';
import { stepGains, type ChainBook, type Step } from './step-gain.ts';

/** A figure with the interval that holds it with 90 % chance, given what was seen. */
export interface Believed {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

/** One way to rank the steps: what each brings, and how sure it is the best. */
export type Ranking = readonly (Believed & {
  /** Chance that this step brings the most of all that are ranked, 0..1. */
  readonly first: number;
})[];

/** Where the chain is worth most to work on, ranked in three ways that need not agree. In the order of the steps given. */
export interface Bottleneck {
  /** Chance to take the step in one period. */
  readonly chance: readonly Believed[];
  /** Money per point (hundredth) of that chance gained. */
  readonly perPoint: Ranking;
  /** Money per hundredth of itself gained: a point is more to ask where few go on. */
  readonly perPercent: Ranking;
  /** Money per hour of a relationship manager; `costUnknown` for a step of which nobody has measured what a point takes. */
  readonly perHour: readonly (Ranking[number] | { readonly costUnknown: true })[];
}

/**
 * The weak step of the chain, with the uncertainty of all chances carried through: worth of each step in every one of many chains drawn from
 * what is known, and how often it comes first.
 *
 * @param hoursPerPoint for each step the hours that one point more takes, > 0, as measured; null = not measured
 * @param draws chains drawn; 1,000 leave an error of about .015 in `first`
 * @throws RangeError for hours that are not positive
 */
export function findBottleneck(
  posterior: ChainPosterior,
  book: ChainBook,
  steps: readonly Step[],
  hoursPerPoint: readonly (number | null)[],
  stream: RandomStream,
  draws = 1000,
): Bottleneck {
  const wrong = hoursPerPoint.find((hours) => hours !== null && !(hours > 0 && hours < Infinity));
  if (wrong !== undefined || hoursPerPoint.length !== steps.length) throw new RangeError(`hours per point: ${wrong}`);
  const n = posterior.stages.length;
  const chanceIn = (moves: Float64Array): number[] => steps.map(({ from, to }) => moves[from * n + to]!);
  const gainIn = (moves: Float64Array): number[] => stepGains(moves, book, steps).map((gain) => gain / 100);
  const moves = new Float64Array(n * n);
  const chances: number[][] = [];
  const gains: number[][] = [];
  for (let draw = 0; draw < draws; draw += 1) {
    for (let from = 0; from < n; from += 1) {
      const row = [from * n, from * n + n] as const;
      drawDirichlet(stream, posterior.weights.subarray(...row), moves.subarray(...row));
    }
    chances.push(chanceIn(moves));
    gains.push(gainIn(moves));
  }
  const chance = chanceIn(posterior.means);
  const gain = gainIn(posterior.means);
  const costed = steps.flatMap((_, step) => (hoursPerPoint[step] === null ? [] : [step]));
  const perHour = (values: readonly number[]): number[] => costed.map((step) => values[step]! / hoursPerPoint[step]!);
  const hourly = rank(perHour(gain), gains.map(perHour));
  return {
    chance: chance.map((value, step) =>
      interval(
        value,
        chances.map((each) => each[step]!),
      ),
    ),
    perPoint: rank(gain, gains),
    perPercent: rank(
      gain.map((value, step) => value * chance[step]!),
      gains.map((each, draw) => each.map((value, step) => value * chances[draw]![step]!)),
    ),
    perHour: steps.map((_, step) => hourly[costed.indexOf(step)] ?? { costUnknown: true }),
  };
}

/** @param drawn for each draw the figures of all steps */
function rank(means: readonly number[], drawn: readonly (readonly number[])[]): Ranking {
  const firsts = drawn.map((figures) => figures.indexOf(Math.max(...figures)));
  return means.map((mean, step) => ({
    ...interval(
      mean,
      drawn.map((figures) => figures[step]!),
    ),
    first: firsts.filter((first) => first === step).length / drawn.length,
  }));
}

function interval(value: number, draws: readonly number[]): Believed {
  const sorted = draws.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
  return { value, lower: at(0.05), upper: at(0.95) };
}

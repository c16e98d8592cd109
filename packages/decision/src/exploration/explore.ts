import { randomStreams } from '../random/random-stream.ts';
import { type Arm, expectedWorth } from './arm.ts';
import { thompsonShares } from './thompson-shares.ts';

export interface ExplorationRules {
  /** An action is a near-tie, and may be tried, when it is expected to bring at most this share less than the best one; 0..1. */
  readonly near: number;
  /** The least chance of every near-tie, 0.02..0.05: what is tried more rarely cannot be judged afterwards. */
  readonly floor: number;
  /** Draws that the chances are worked out from, >= 1,000. */
  readonly draws: number;
}

export const EXPLORATION_RULES: ExplorationRules = { near: 0.1, floor: 0.03, draws: 1000 };

/** A choice with everything that it came from: kept as it is, it can be made again and compared (`replays`). */
export interface ExploredChoice {
  /** Whose choice it is: a customer, or an RM with one row left. */
  readonly of: string;
  readonly seed: number;
  readonly rules: ExplorationRules;
  readonly arms: readonly Arm[];
  /** Place of the chosen action in `arms`. */
  readonly chosen: number;
  /** Chance with which each action was chosen; they sum to 1. Actions that are no near-ties have 0. */
  readonly propensities: readonly number[];
  /** Whether something else was chosen than what is expected to bring most. */
  readonly explored: boolean;
}

/**
 * Chooses among the actions that the rules allow for one customer: the best one, or by chance one that may well be as good, so
 * that the bank goes on learning. Only near-ties are tried, which costs at most `near` of the worth of a decision.
 *
 * The chances are Thompson's shares mixed with the floor: (1 - n x floor) x share + floor over n near-ties. They are worked out by
 * seeded draws and the choice is then drawn from just these numbers, so that the logged chances are exact however few the draws.
 *
 * @param arms what is left after all masks; at least one
 * @param of whose choice it is: each has a stream of its own, so that nobody's choice depends on who else is planned
 * @param seed of the run
 * @throws RangeError without arms, for beliefs of nothing, for a floor outside 0.02..0.05 and for fewer than 1,000 draws
 */
export function explore(
  arms: readonly Arm[],
  of: string,
  seed: number,
  rules: ExplorationRules = EXPLORATION_RULES,
): ExploredChoice {
  check(arms, rules);
  const stream = randomStreams(seed).stream(`explore|${of}`);
  const worth = arms.map(expectedWorth);
  const best = worth.indexOf(Math.max(...worth));
  const least = worth[best]! - rules.near * Math.abs(worth[best]!);
  const near = Array.from(arms.keys()).filter((i) => worth[i]! >= least);
  const shares =
    near.length === 1
      ? [1]
      : thompsonShares(
          near.map((i) => arms[i]!),
          rules.draws,
          stream,
        );
  const floor = Math.min(rules.floor, 1 / near.length);
  const propensities = arms.map(() => 0);
  for (const [k, i] of near.entries()) propensities[i] = (1 - near.length * floor) * shares[k]! + floor;
  const chosen = drawn(propensities, near, stream());
  return { of, seed, rules, arms, chosen, propensities, explored: chosen !== best };
}

/** The first near-tie up to which the chances add up to more than `at`; the last one where rounding leaves a rest. */
function drawn(propensities: readonly number[], near: readonly number[], at: number): number {
  let sum = 0;
  for (const i of near) {
    sum += propensities[i]!;
    if (at < sum) return i;
  }
  return near.at(-1)!;
}

function check(arms: readonly Arm[], { near, floor, draws }: ExplorationRules): void {
  if (arms.length === 0) throw new RangeError('there is nothing to choose from');
  if (!(near >= 0 && near <= 1)) throw new RangeError(`near is a share in 0..1, got ${near}`);
  if (!(floor >= 0.02 && floor <= 0.05)) throw new RangeError(`the floor lies in 0.02..0.05, got ${floor}`);
  if (!(Number.isInteger(draws) && draws >= 1000)) throw new RangeError(`at least 1,000 draws, got ${draws}`);
  for (const { successes, failures, stake, fixed } of arms)
    if (!(successes > 0 && failures > 0 && Number.isFinite(stake + fixed)))
      throw new RangeError(`no belief: ${successes} successes, ${failures} failures, worth ${fixed} + ${stake}`);
}

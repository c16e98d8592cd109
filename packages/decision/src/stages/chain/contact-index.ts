import { drawDirichlet } from '../../random/draw-dirichlet.ts';
import type { RandomStream } from '../../random/random-stream.ts';
import type { ChainPosterior } from './chain-posterior.ts';
import { stageValue } from './stage-value.ts';

/** What a contact in this period is worth for somebody in one stage. */
export interface ContactIndex {
  /** Money: what the moves that a contact changes are worth afterwards, left alone again. */
  readonly value: number;
  /** Chance that a contact does good, 0..1, given what was seen. */
  readonly helps: number;
}

/**
 * Who to work next: discount x (moves with a contact - moves without) x value without contacts, for each stage. Rank customers by it per
 * minute that the contact takes. It looks one contact ahead and takes the customer as left alone afterwards, which Whittle's index does not.
 *
 * @param contacted what is known of periods with a contact, `leftAlone` of those without: from periods in which chance decided, or the
 *   difference is that between people, not between actions
 * @param rewards margin of one period in each stage, contacts not charged
 * @throws RangeError when the two know different stages
 * Source: one step of policy improvement from the policy that contacts nobody, Howard (1960), Dynamic Programming and Markov Processes;
 *   compare Whittle (1988), Restless Bandits, J. Applied Probability 25A:287-298.
 */
export function contactIndex(
  contacted: ChainPosterior,
  leftAlone: ChainPosterior,
  rewards: Float64Array,
  discount: number,
  stream: RandomStream,
  draws = 400,
): ContactIndex[] {
  const n = rewards.length;
  if (contacted.weights.length !== n * n || leftAlone.weights.length !== n * n)
    throw new RangeError(`chains of different stages`);
  const indexes = (withContact: Float64Array, without: Float64Array): number[] => {
    const value = stageValue(without, rewards, discount);
    return Array.from(rewards, (_, from) => {
      let gain = 0;
      for (let to = 0; to < n; to += 1) gain += (withContact[from * n + to]! - without[from * n + to]!) * value[to]!;
      return discount * gain;
    });
  };
  const drawMoves = ({ weights }: ChainPosterior): Float64Array => {
    const moves = weights.slice();
    for (let from = 0; from < n; from += 1) {
      const row = moves.subarray(from * n, from * n + n);
      drawDirichlet(stream, row, row);
    }
    return moves;
  };
  const good = new Float64Array(n);
  for (let draw = 0; draw < draws; draw += 1)
    indexes(drawMoves(contacted), drawMoves(leftAlone)).forEach((gain, from) => {
      if (gain > 0) good[from]! += 1;
    });
  return indexes(contacted.means, leftAlone.means).map((value, from) => ({ value, helps: good[from]! / draws }));
}

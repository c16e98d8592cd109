import type { RandomStream } from '@vivero/decision';

/** A book whose people move between stages by the month; the last stage is those who are lost. Guesses: no world of the lab has stages. */
export const CHAIN_STAGES = ['reached', 'interested', 'in need', 'transacted', 'repurchasing', 'lost'] as const;

export const CHAIN_MOVES = Float64Array.from(
  [
    [0.88, 0.07, 0, 0, 0, 0.05],
    [0.06, 0.8, 0.11, 0, 0, 0.03],
    [0, 0.12, 0.7, 0.14, 0, 0.04],
    [0, 0, 0.05, 0.86, 0.07, 0.02],
    [0, 0, 0, 0.04, 0.95, 0.01],
    [0, 0, 0, 0, 0, 1],
  ].flat(),
);

export const CHAIN_BOOK = {
  rewards: Float64Array.of(-1, -2, -4, 12, 30, 0),
  people: Float64Array.of(900, 700, 500, 500, 400, 0),
  discount: 0.99,
};

/** Paths of people spread over the stages, each watched for a number of months that chance decides. */
export function walkChain(stream: RandomStream, people: number, months: number): number[][] {
  const n = CHAIN_STAGES.length;
  return Array.from({ length: people }, (_, person) => {
    const path = [person % (n - 1)];
    const watched = 1 + Math.floor(stream() * months);
    for (let month = 0; month < watched; month += 1) {
      let left = stream();
      let to = 0;
      while (to < n - 1 && (left -= CHAIN_MOVES[path.at(-1)! * n + to]!) >= 0) to += 1;
      path.push(to);
    }
    return path;
  });
}

import type { RandomStream } from '../../../random/random-stream.ts';

/** A small bank whose truth is known: five stages and those who are lost, months. */
export const STAGES = ['reached', 'interested', 'in need', 'transacted', 'repurchasing', 'lost'] as const;

export const MOVES = Float64Array.from(
  [
    [0.9, 0.06, 0, 0, 0, 0.04],
    [0.05, 0.82, 0.1, 0, 0, 0.03],
    [0, 0.1, 0.72, 0.15, 0, 0.03],
    [0, 0, 0.06, 0.86, 0.06, 0.02],
    [0, 0, 0, 0.05, 0.94, 0.01],
    [0, 0, 0, 0, 0, 1],
  ].flat(),
);

export const POSSIBLE = (from: number, to: number): boolean => MOVES[from * STAGES.length + to]! > 0;

export const BOOK = {
  rewards: Float64Array.of(-1, -2, -4, 12, 30, 0),
  people: Float64Array.of(900, 700, 500, 500, 400, 0),
  discount: 0.99,
};

export const STEPS = [0, 1, 2, 3].map((from) => ({ from, to: from + 1 }));

/** Paths of people who start in the stages of the book in turn, each watched for `months` moves. */
export function walk(stream: RandomStream, moves: Float64Array, people: number, months: number): number[][] {
  const n = STAGES.length;
  return Array.from({ length: people }, (_, person) => {
    const path = [person % (n - 1)];
    for (let month = 0; month < months; month += 1) {
      let left = stream();
      let to = 0;
      while (to < n - 1 && (left -= moves[path.at(-1)! * n + to]!) >= 0) to += 1;
      path.push(to);
    }
    return path;
  });
}

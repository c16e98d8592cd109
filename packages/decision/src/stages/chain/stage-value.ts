import { luSolve } from '../../numeric/lu-solve.ts';

/**
 * What somebody in each stage is worth from now on: the solution of V = rewards + discount x moves x V.
 *
 * @param moves chances to move in one period, stages x stages, rows adding up to 1
 * @param rewards margin less cost of one period spent in each stage, in any unit of money; it is earned at the start of the period
 * @param discount what one unit a period from now is worth today, in (0, 1)
 * @returns values in the same unit
 * @throws RangeError for a discount outside (0, 1) or sizes that do not fit
 * Source: Pfeifer & Carraway (2000), Modeling Customer Relationships as Markov Chains, J. Interactive Marketing 14:43-55, eq. 8.
 */
export function stageValue(moves: Float64Array, rewards: Float64Array, discount: number): Float64Array {
  return solveChain(moves, rewards, discount, false);
}

/**
 * Discounted periods that people will spend in each stage, for a book with so many in each of them now.
 *
 * @param start people in each stage; entrants of later periods may be added with their discount (`withEntrants`)
 * @returns person-periods, each later one counting `discount` times the one before
 * @throws RangeError as `stageValue`
 * Source: Caswell (2013), Sensitivity Analysis of Discrete Markov Chains via Matrix Calculus, Linear Algebra Appl. 438:1727-1745.
 */
export function occupancy(moves: Float64Array, start: Float64Array, discount: number): Float64Array {
  return solveChain(moves, start, discount, true);
}

/** People in the book now together with the same number of entrants in every later period, at today's worth. */
export function withEntrants(book: Float64Array, entrants: Float64Array, discount: number): Float64Array {
  return book.map((people, stage) => people + (entrants[stage]! * discount) / (1 - discount));
}

/** x with (I - discount x moves) x = right, or with the matrix turned over. */
function solveChain(moves: Float64Array, right: Float64Array, discount: number, turned: boolean): Float64Array {
  const n = right.length;
  if (!(discount > 0 && discount < 1) || moves.length !== n * n)
    throw new RangeError(`${n} stages, ${moves.length} chances, discount ${discount}`);
  const matrix = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1)
    for (let j = 0; j < n; j += 1)
      matrix[turned ? j * n + i : i * n + j] = (i === j ? 1 : 0) - discount * moves[i * n + j]!;
  const x = luSolve(matrix, right, n);
  // Rows of moves add up to 1 and the discount is below it, so the diagonal outweighs its row.
  if (x === null) throw new RangeError('chances that do not add up to 1');
  return x;
}

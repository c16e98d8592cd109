import { mix32, randomStreams } from '@vivero/decision';

/** One uniform number in [0, 1) for a cell (a customer, or a customer and a need) in a week. */
export type CellDraws = (cell: number, week: number) => number;

/**
 * Chance of one mechanism of the world, by cell and week instead of by turn: what a policy does with one customer never shifts what
 * happens to another one, nor to the same one by another mechanism, so that all policies meet the same world.
 */
export function cellDraws(seed: number, mechanism: string): CellDraws {
  const stream = randomStreams(seed).stream(mechanism);
  const [high, low] = [stream() * 2 ** 32, stream() * 2 ** 32];
  return (cell, week) => {
    const cellWord = mix32((high ^ Math.imul(cell + 1, 0x9e3779b1)) >>> 0);
    return mix32((cellWord ^ Math.imul(week + 1, 0x85ebca77) ^ low) >>> 0) / 2 ** 32;
  };
}

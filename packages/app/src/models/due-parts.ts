import type { Day } from '@vivero/domain';

/** Everybody's turn comes once in so many days: what is foretold counts for 35, so that four turns may be missed. [D] */
const TURN_DAYS = 7;

/**
 * Which parts of a bank have their turn on a day, so that a large one takes a seventh of the work each day and a small one, of a single
 * part, has it every day.
 * @param parts how many there are, >= 1
 * @returns their numbers, 0..parts - 1
 */
export function dueParts(parts: number, day: Day): readonly number[] {
  const turn = Math.min(TURN_DAYS, parts);
  return Array.from({ length: parts }, (_, part) => part).filter((part) => (part - day) % turn === 0);
}

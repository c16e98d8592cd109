/** A number of people, or that it is not told: too few, or one that would give too few away. */
export type Count = number | Masked;
export interface Masked {
  readonly masked: true;
}

/** Fewest people that an aggregate may tell of to somebody who may not know who they are (ADR 19). */
export const SMALLEST_CELL = 5;

/** Some people, but so few that the number points at them. Nobody points at nobody: 0 is told. */
export const isSmallCell = (count: number): boolean => count > 0 && count < SMALLEST_CELL;

/**
 * Counts of groups that do not overlap, as they may be told together with their sum. Small ones are masked; and since a single masked one
 * could be worked out from the sum, the smallest others are masked too until at least two groups with `SMALLEST_CELL` people are.
 * A sum that is small itself must be masked by whoever tells it.
 */
export function maskCells(counts: readonly number[]): readonly Count[] {
  const order = [...counts.keys()]
    .filter((i) => counts[i] !== 0)
    .toSorted((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0));
  const masked = new Set<number>();
  let people = 0;
  for (const i of order) {
    const count = counts[i] ?? 0;
    const givesAway = masked.size > 0 && (masked.size < 2 || people < SMALLEST_CELL);
    if (!isSmallCell(count) && !givesAway) break;
    masked.add(i);
    people += count;
  }
  return counts.map((count, i) => (masked.has(i) ? { masked: true } : count));
}

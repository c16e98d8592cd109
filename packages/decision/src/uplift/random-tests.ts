import type { RandomStream } from '../random/random-stream.ts';

/**
 * Rows to judge by, drawn anew `times` over: the first `share` of a shuffled order of all rows (Fisher and Yates, from the end).
 * @param share 0..1 exclusive
 */
export function randomTests(rows: number, times: number, share: number, stream: RandomStream): Int32Array[] {
  if (!(share > 0 && share < 1)) throw new RangeError(`a share within 0..1, got ${share}`);
  return Array.from({ length: times }, () => shuffledRows(rows, stream).slice(0, Math.floor(share * rows)));
}

/** 0..rows-1 in an order of chance. */
export function shuffledRows(rows: number, stream: RandomStream): Int32Array {
  const order = Int32Array.from({ length: rows }, (_, i) => i);
  for (let i = rows - 1; i > 0; i -= 1) {
    const j = Math.floor(stream() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}

import type { EventColumns } from '../../columns/event-columns.ts';

/**
 * Those of the rows that have an event on or after a day. Nothing here depends on what is read, so that the processor waits for many rows at
 * once; whoever looks at their newest events afterwards, where every row is a surprise, has them in the cache.
 * @param active room for as many
 */
export function activeRows(
  { start, day, kind }: EventColumns,
  from: number,
  rows: Uint32Array,
  active: Uint32Array,
): Uint32Array {
  if (day.length === 0) return active.subarray(0, 0);
  let count = 0;
  let kinds = 0;
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] as number;
    const end = start[row + 1] as number;
    const newest = Math.max(0, end - 1);
    // Read only to have it near.
    kinds |= kind[newest] as number;
    active[count] = row;
    count += (((start[row] as number) - end) >>> 31) & ((from - 1 - (day[newest] as number)) >>> 31);
  }
  // Never negative: but what comes to nothing would not be read.
  return kinds < 0 ? active : active.subarray(0, count);
}

import { type Column, type ColumnSet, type ListColumns, sharedLike } from './column-set.ts';

/** Rows to take, in order: `from[i]` is which of the sets, `row[i]` the row in it. */
export interface Picks {
  readonly from: Uint8Array;
  readonly row: Uint32Array;
}

/** Rows of several sets of one shape as a new set, in shared memory. */
export function gatherRows(sets: readonly ColumnSet[], picks: Picks): ColumnSet {
  const [first] = sets;
  if (!first) throw new RangeError('nothing to gather from');
  const rows = picks.row.length;
  const flat = Object.keys(first.flat).map((name) => {
    const sources = sets.map((set) => set.flat[name] as Column);
    const made = sharedLike(sources.reduce(wider), rows);
    for (let i = 0; i < rows; i += 1)
      made[i] = (sources[picks.from[i] as number] as Column)[picks.row[i] as number] as number;
    return [name, made] as const;
  });
  const lists = Object.keys(first.lists).map(
    (name) =>
      [
        name,
        gatherLists(
          sets.map((set) => set.lists[name] as ListColumns),
          picks,
        ),
      ] as const,
  );
  return { rows, flat: Object.fromEntries(flat), lists: Object.fromEntries(lists) };
}

/** Counts are as wide in each set as they have to be. */
const wider = (a: Column, b: Column): Column => (b.BYTES_PER_ELEMENT > a.BYTES_PER_ELEMENT ? b : a);

function gatherLists(lists: readonly ListColumns[], { from, row }: Picks): ListColumns {
  const rows = row.length;
  const start = new Uint32Array(new SharedArrayBuffer((rows + 1) * 4));
  let length = 0;
  for (let i = 0; i < rows; i += 1) {
    const source = (lists[from[i] as number] as ListColumns).start;
    start[i] = length;
    length += (source[(row[i] as number) + 1] as number) - (source[row[i] as number] as number);
  }
  start[rows] = length;
  const items = Object.entries(lists[0]?.items ?? {}).map(([name, like]) => {
    const made = sharedLike(like, length);
    // Neighbours that stay neighbours are copied in one go.
    for (let i = 0; i < rows;) {
      const set = from[i] as number;
      const source = lists[set] as ListColumns;
      let end = i + 1;
      while (end < rows && from[end] === set && row[end] === (row[end - 1] as number) + 1) end += 1;
      const begin = source.start[row[i] as number] as number;
      const stop = source.start[(row[end - 1] as number) + 1] as number;
      made.set((source.items[name] as Column).subarray(begin, stop), start[i] as number);
      i = end;
    }
    return [name, made] as const;
  });
  return { start, items: Object.fromEntries(items) };
}

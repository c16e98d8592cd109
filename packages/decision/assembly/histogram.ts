// AssemblyScript, compiled by `npm run generate` into ../src/learn/trees/histogram-wasm.ts. The same functions in plain TypeScript stand in
// ../src/learn/trees/plain-kernel.ts and give the same numbers, bit for bit: every cell is added to in the order of the rows.
// All arguments are byte offsets into the imported memory, or counts.

/** One cell of a histogram += one pair (slope, curvature): a load, an addition and a store of 128 bits. */
function add(cell: usize, pair: v128): void {
  v128.store(cell, f64x2.add(v128.load(cell), pair));
}

/** Histograms of all rows. Four columns at a time share the load of the pair, and hide each other's waits. */
export function addAll(bins: usize, stride: usize, columns: i32, pairs: usize, cells: usize, n: usize): void {
  let k: i32 = 0;
  for (; k + 4 <= columns; k += 4) {
    const b0 = bins + <usize>k * stride;
    const b1 = b0 + stride;
    const b2 = b1 + stride;
    const b3 = b2 + stride;
    const at = cells + ((<usize>k) << 2);
    const c0 = <usize>load<u32>(at);
    const c1 = <usize>load<u32>(at, 4);
    const c2 = <usize>load<u32>(at, 8);
    const c3 = <usize>load<u32>(at, 12);
    for (let i: usize = 0; i < n; i++) {
      const pair = v128.load(pairs + (i << 4));
      add(c0 + ((<usize>load<u8>(b0 + i)) << 4), pair);
      add(c1 + ((<usize>load<u8>(b1 + i)) << 4), pair);
      add(c2 + ((<usize>load<u8>(b2 + i)) << 4), pair);
      add(c3 + ((<usize>load<u8>(b3 + i)) << 4), pair);
    }
  }
  for (; k < columns; k++) {
    const b0 = bins + <usize>k * stride;
    const c0 = <usize>load<u32>(cells + ((<usize>k) << 2));
    for (let i: usize = 0; i < n; i++) add(c0 + ((<usize>load<u8>(b0 + i)) << 4), v128.load(pairs + (i << 4)));
  }
}

/** Histograms of the rows listed at `rows`, whose pairs stand in that order at `pairs`. */
export function addChosen(
  bins: usize,
  stride: usize,
  columns: i32,
  rows: usize,
  pairs: usize,
  cells: usize,
  n: usize,
): void {
  let k: i32 = 0;
  for (; k + 4 <= columns; k += 4) {
    const b0 = bins + <usize>k * stride;
    const b1 = b0 + stride;
    const b2 = b1 + stride;
    const b3 = b2 + stride;
    const at = cells + ((<usize>k) << 2);
    const c0 = <usize>load<u32>(at);
    const c1 = <usize>load<u32>(at, 4);
    const c2 = <usize>load<u32>(at, 8);
    const c3 = <usize>load<u32>(at, 12);
    for (let i: usize = 0; i < n; i++) {
      const pair = v128.load(pairs + (i << 4));
      const row = <usize>load<u32>(rows + (i << 2));
      add(c0 + ((<usize>load<u8>(b0 + row)) << 4), pair);
      add(c1 + ((<usize>load<u8>(b1 + row)) << 4), pair);
      add(c2 + ((<usize>load<u8>(b2 + row)) << 4), pair);
      add(c3 + ((<usize>load<u8>(b3 + row)) << 4), pair);
    }
  }
  for (; k < columns; k++) {
    const b0 = bins + <usize>k * stride;
    const c0 = <usize>load<u32>(cells + ((<usize>k) << 2));
    for (let i: usize = 0; i < n; i++) {
      const row = <usize>load<u32>(rows + (i << 2));
      add(c0 + ((<usize>load<u8>(b0 + row)) << 4), v128.load(pairs + (i << 4)));
    }
  }
}

/** Pairs of the listed rows, one after another. */
export function gather(pairs: usize, rows: usize, out: usize, n: usize): void {
  for (let i: usize = 0; i < n; i++)
    v128.store(out + (i << 4), v128.load(pairs + ((<usize>load<u32>(rows + (i << 2))) << 4)));
}

/**
 * Puts the rows whose group goes left (1 in the 256 bytes at `left`) before the others, each side in its order; returns how many.
 * Both places are written at every row and one of them kept: a branch would be guessed wrong half of the time.
 */
export function part(bins: usize, rows: usize, n: usize, left: usize, spare: usize): usize {
  let lefts: usize = 0;
  let rights: usize = 0;
  for (let i: usize = 0; i < n; i++) {
    const row = load<u32>(rows + (i << 2));
    const goes = <usize>load<u8>(left + <usize>load<u8>(bins + <usize>row));
    store<u32>(rows + (lefts << 2), row);
    store<u32>(spare + (rights << 2), row);
    lefts += goes;
    rights += 1 - goes;
  }
  memory.copy(rows + (lefts << 2), spare, rights << 2);
  return lefts;
}

// AssemblyScript, compiled by `npm run generate` into ../src/fold/features/tally-wasm.ts: the loops of the tallies over a batch of rows.
// `../src/fold/features/tally-memory.ts` says what lies where. All arguments are byte offsets into the imported memory, or counts; `from` and
// `to` hold by row its first event and the one after its last. Every row is walked from its newest event back, window after window.

/** Whether one of `n` kinds is above `most`. */
export function exceeds(kinds: usize, n: i32, most: i32): bool {
  const end = kinds + ((<usize>n) << 1);
  const limit = i16x8.splat(<i16>most);
  let above = i16x8.splat(0);
  for (; kinds + 16 <= end; kinds += 16) above = v128.or(above, i16x8.gt_u(v128.load(kinds), limit));
  let rest = false;
  for (; kinds < end; kinds += 2) rest = rest || <i32>load<u16>(kinds) > most;
  return rest || v128.any_true(above);
}

/**
 * How many events of each of 16 sets of kinds lie in each window: `cells` takes 16 numbers of 32 bits a row and window. The table has 16
 * bytes a kind, 1 where it is in the set, so that an event is one addition of 16 bytes. Where each window ends goes to `ends`.
 */
export function count(
  kinds: usize,
  days: usize,
  from: usize,
  to: usize,
  rows: i32,
  bounds: usize,
  windows: i32,
  table: usize,
  ends: usize,
  cells: usize,
): void {
  for (let row: i32 = 0; row < rows; row++) {
    const least = (<isize>load<u32>(from + ((<usize>row) << 2))) << 1;
    let event = (<isize>load<u32>(to + ((<usize>row) << 2))) << 1;
    let a = i32x4.splat(0);
    let b = a;
    let c = a;
    let d = a;
    for (let window: i32 = 0; window < windows; window++) {
      const bound = load<u32>(bounds + ((<usize>window) << 2));
      let stop: isize;
      do {
        // A byte holds 255 events.
        stop = max(least, event - 510);
        let bytes = i8x16.splat(0);
        if (bound === 0)
          for (; event > stop; event -= 2)
            bytes = i8x16.add(bytes, v128.load(table + ((<usize>load<u16>(kinds + event - 2)) << 4)));
        else
          for (; event > stop && <u32>load<u16>(days + event - 2) >= bound; event -= 2)
            bytes = i8x16.add(bytes, v128.load(table + ((<usize>load<u16>(kinds + event - 2)) << 4)));
        const low = i16x8.extend_low_i8x16_u(bytes);
        const high = i16x8.extend_high_i8x16_u(bytes);
        a = i32x4.add(a, i32x4.extend_low_i16x8_u(low));
        b = i32x4.add(b, i32x4.extend_high_i16x8_u(low));
        c = i32x4.add(c, i32x4.extend_low_i16x8_u(high));
        d = i32x4.add(d, i32x4.extend_high_i16x8_u(high));
      } while (event === stop && stop > least);
      store<u32>(ends, <u32>(event >> 1));
      ends += 4;
      v128.store(cells, a);
      v128.store(cells, b, 16);
      v128.store(cells, c, 32);
      v128.store(cells, d, 48);
      cells += 64;
    }
  }
}

/**
 * 16 numbers of 32 bits a row, `stride` bytes from row to row, as 16 columns of 16 bits, `room` bytes from column to column; eight rows at
 * a time. Returns all numbers OR-ed: what fits in 15 bits came through.
 */
export function narrow(cells: usize, stride: usize, rows: i32, columns: usize, room: usize): u32 {
  let all = i32x4.splat(0);
  for (let row: i32 = 0; row < rows; row += 8) {
    let column = columns;
    for (let four: usize = 0; four < 64; four += 16) {
      const at = cells + four;
      const r0 = v128.load(at);
      const r1 = v128.load(at + stride);
      const r2 = v128.load(at + 2 * stride);
      const r3 = v128.load(at + 3 * stride);
      const r4 = v128.load(at + 4 * stride);
      const r5 = v128.load(at + 5 * stride);
      const r6 = v128.load(at + 6 * stride);
      const r7 = v128.load(at + 7 * stride);
      all = v128.or(all, v128.or(v128.or(v128.or(r0, r1), v128.or(r2, r3)), v128.or(v128.or(r4, r5), v128.or(r6, r7))));
      const r01 = i16x8.narrow_i32x4_s(r0, r1);
      const r23 = i16x8.narrow_i32x4_s(r2, r3);
      const r45 = i16x8.narrow_i32x4_s(r4, r5);
      const r67 = i16x8.narrow_i32x4_s(r6, r7);
      const upper01 = v128.shuffle<i16>(r01, r23, 0, 4, 8, 12, 1, 5, 9, 13);
      const lower01 = v128.shuffle<i16>(r45, r67, 0, 4, 8, 12, 1, 5, 9, 13);
      const upper23 = v128.shuffle<i16>(r01, r23, 2, 6, 10, 14, 3, 7, 11, 15);
      const lower23 = v128.shuffle<i16>(r45, r67, 2, 6, 10, 14, 3, 7, 11, 15);
      v128.store(column, v128.shuffle<i64>(upper01, lower01, 0, 2));
      v128.store(column + room, v128.shuffle<i64>(upper01, lower01, 1, 3));
      v128.store(column + 2 * room, v128.shuffle<i64>(upper23, lower23, 0, 2));
      v128.store(column + 3 * room, v128.shuffle<i64>(upper23, lower23, 1, 3));
      column += 4 * room;
    }
    cells += 8 * stride;
    columns += 16;
  }
  const two = v128.or(all, v128.shuffle<i32>(all, all, 2, 3, 0, 1));
  return i32x4.extract_lane(two, 0) | i32x4.extract_lane(two, 1);
}

/** An amount without sign, as `exactNumber` reads it. */
function amount(entry: i32, wide: usize): f64 {
  if (entry > -0x40000000) return <f64>abs(entry);
  return abs(load<f64>(wide + ((<usize>(<u32>entry ^ 0x80000000)) << 3)));
}

/**
 * The sum of all amounts, a column a window. `counted` holds how many there are by row and window, 64 bytes from one to the next; `running`
 * has room for the sums of a row after each of its amounts.
 */
export function sumAll(
  values: usize,
  wide: usize,
  valueTo: usize,
  rows: i32,
  windows: i32,
  counted: usize,
  running: usize,
  columns: usize,
  room: usize,
): void {
  store<f64>(running, 0);
  for (let row: i32 = 0; row < rows; row++) {
    const to = values + ((<usize>load<u32>(valueTo + ((<usize>row) << 2))) << 2);
    const least = to - ((<usize>load<u32>(counted + ((windows - 1) << 6))) << 2);
    let sum: f64 = 0;
    let next = running;
    for (let at = to; at > least; at -= 4) {
      sum += amount(load<i32>(at - 4), wide);
      next += 8;
      store<f64>(next, sum);
    }
    let column = columns + ((<usize>row) << 3);
    for (let window: i32 = 0; window < windows; window++) {
      store<f64>(column, load<f64>(running + ((<usize>load<u32>(counted)) << 3)));
      counted += 64;
      column += room;
    }
  }
}

/**
 * The sums of the amounts of sets of kinds, a column a window and set; sets go in pairs. `masks` has 16 bytes a kind and pair, all bits set where it is
 * in the set; `valued` is the byte of its table that says whether a kind has an amount, 16 bytes from kind to kind.
 */
export function sum(
  kinds: usize,
  from: usize,
  to: usize,
  values: usize,
  wide: usize,
  valueTo: usize,
  rows: i32,
  windows: i32,
  counted: usize,
  valued: usize,
  masks: usize,
  pairs: i32,
  met: usize,
  totals: usize,
  columns: usize,
  room: usize,
): void {
  const width = (<usize>pairs) << 4;
  for (let row: i32 = 0; row < rows; row++) {
    // Noted every time, kept where it has an amount: no branch to guess.
    const least = kinds + ((<usize>load<u32>(from + ((<usize>row) << 2))) << 1);
    let next = met;
    for (let event = kinds + ((<usize>load<u32>(to + ((<usize>row) << 2))) << 1); event > least; event -= 2) {
      const kind = load<u16>(event - 2);
      store<u16>(next, kind);
      next += (<usize>load<u8>(valued + ((<usize>kind) << 4))) << 1;
    }
    memory.fill(totals, 0, width);
    const last = values + ((<usize>load<u32>(valueTo + ((<usize>row) << 2))) << 2);
    let at = last;
    let kind = met;
    let column = columns + ((<usize>row) << 3);
    for (let window: i32 = 0; window < windows; window++) {
      const end = last - ((<usize>load<u32>(counted)) << 2);
      for (; at > end; at -= 4) {
        const both = f64x2.splat(amount(load<i32>(at - 4), wide));
        const mask = masks + <usize>load<u16>(kind) * width;
        for (let pair: usize = 0; pair < width; pair += 16)
          v128.store(totals + pair, f64x2.add(v128.load(totals + pair), v128.and(both, v128.load(mask + pair))));
        kind += 2;
      }
      for (let lane: usize = 0; lane < width; lane += 8) {
        store<f64>(column, load<f64>(totals + lane));
        column += room;
      }
      counted += 64;
    }
  }
}

/**
 * The last day of each of eight sets of kinds in a window, a column a set, 0 = none; where `flip` has all bits set, the first day. The table has 16 bytes a kind, all bits set where it is in the set; `found` is what is known before the first event: places that
 * nobody asks about are not waited for.
 */
export function date(
  kinds: usize,
  days: usize,
  to: usize,
  ends: usize,
  windows: i32,
  rows: i32,
  table: usize,
  flip: usize,
  found: usize,
  columns: usize,
  room: usize,
): void {
  const flips = v128.load(flip);
  const known = v128.load(found);
  const none = i16x8.splat(0);
  // A last day is final, a first one never is.
  const stops = !v128.any_true(flips);
  for (let row: i32 = 0; row < rows; row++) {
    const end = (<isize>load<u32>(ends)) << 1;
    let event = (<isize>load<u32>(to + ((<usize>row) << 2))) << 1;
    let best = known;
    do {
      const stop = max(end, event - 16);
      for (; event > stop; event -= 2) {
        const day = v128.xor(i16x8.splat(load<i16>(days + event - 2)), flips);
        best = i16x8.max_u(best, v128.and(day, v128.load(table + ((<usize>load<u16>(kinds + event - 2)) << 4))));
      }
    } while (event > end && !(stops && i16x8.all_true(best)));
    const day = v128.and(v128.xor(best, flips), i16x8.ne(best, none));
    store<u16>(columns, i16x8.extract_lane_u(day, 0));
    store<u16>(columns + room, i16x8.extract_lane_u(day, 1));
    store<u16>(columns + 2 * room, i16x8.extract_lane_u(day, 2));
    store<u16>(columns + 3 * room, i16x8.extract_lane_u(day, 3));
    store<u16>(columns + 4 * room, i16x8.extract_lane_u(day, 4));
    store<u16>(columns + 5 * room, i16x8.extract_lane_u(day, 5));
    store<u16>(columns + 6 * room, i16x8.extract_lane_u(day, 6));
    store<u16>(columns + 7 * room, i16x8.extract_lane_u(day, 7));
    columns += 2;
    ends += (<usize>windows) << 2;
  }
}
